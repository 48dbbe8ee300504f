/// Reads one case of a test of rules: what it changes in the base, and what must then be judged. Called by
/// read_trials().
///
///     TrialCaseReader cases(ruleset);
///     for (const Node one : list.items()) cases.read(one, file, faults);
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "input/keyed_reader.h"
#include "trial/trials.h"

namespace pilotcheck {

class TrialCaseReader {
 public:
  explicit TrialCaseReader(const Ruleset& ruleset);

  /// Adds the case to `file`. Faults: what it names or removes and is not there, a field that is changed twice, be it
  /// with a group above it, and a case that expects nothing.
  void read(Node node, TrialFile& file, const Faults& faults) const;

 private:
  [[nodiscard]] std::optional<Slot> field_at(Node path, const Faults& faults) const;
  [[nodiscard]] bool is_changed(Slot slot, const std::map<Slot, Node>& set, const std::set<Slot>& removed) const;
  [[nodiscard]] bool is_within(Slot slot, Slot group) const;
  [[nodiscard]] bool has_field(const Document& base, Slot slot) const;
  void read_expected(Node list, TrialCase& one, const Faults& faults) const;
  static void read_verdict(const KeyedReader& keys, TrialCase& one, const Faults& faults);
  static void read_otherwise(const KeyedReader& keys, TrialCase& one, const Faults& faults);

  const Ruleset& ruleset_;
  std::vector<std::string> ids_;         ///< everything that a case may say something of
  std::vector<std::string_view> known_;  ///< the same, sorted
};

}  // namespace pilotcheck
