/// Choices that several fields share, `choice_sets:` at the head of the vocabulary, and what a choice is worth. The
/// vocabulary's loader uses it.
///
///     choice_sets:
///       grade: {none: {zh: 未做到, en: not yet, value: 0}, full: {zh: 做到, en: done, value: 1}}
///     fields:
///       backup: {type: choice, choice_set: grade, label: {zh: 备份, en: Backup}}
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "description/decimal.h"
#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

class ChoiceSets {
 public:
  void read(Node sets, const Faults& faults);
  /// The choices that a field has: its own, or those of the set that it names. Nothing, and a fault, where it has both
  /// or there is no such set.
  std::optional<Node> of_field(const KeyedReader& field, const Faults& faults);
  /// Whoever writes a set expects that some field has it.
  void refuse_unused(const Faults& faults) const;

 private:
  struct Set {
    Position position;
    Node choices;
    bool used = false;
  };
  std::map<std::string, Set, std::less<>> sets_;
};

/// `value: 0.5` of a choice: an exact decimal, 0 or more.
std::optional<Decimal> read_choice_value(const KeyedReader& choice, const Faults& faults);

/// What is worth something beside what is not could be graded by nothing: told at the first choice of `written`, of
/// which `choices` were read, that has no value.
void refuse_some_values(std::span<const Choice> choices, Node written, const Faults& faults);

/// A fault of a set is met at each field that has it, and told once.
void drop_repeated(std::vector<Diagnostic>& faults);

}  // namespace pilotcheck
