/// The ruleset that a command works with: the first in the program, or that of `--rules`, with `--profile` and
/// `--parameter`.
///
///     RulesOptions rules;  rules.declare(options);  …
///     const std::optional<Ruleset> ruleset = rules.load(call);
///     if (!ruleset) return ExitStatus::failure;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct RulesOptions {
  std::string folder;                      ///< or a shipped ruleset's id; empty: the first in the program
  std::vector<std::string> parameters;     ///< as they were typed: `process.near_advanced=95%`
  std::vector<std::string> profiles = {};  ///< paths

  void declare(std::vector<Option>& options);
  /// Nothing when it cannot be used, with every reason on standard error. `source`, if any, is given what it was loaded
  /// from.
  std::optional<Ruleset> load(const Call& call, RulesetSource* source = nullptr) const;

  /// The same of another source, with what `--parameter` sets; nothing, and silence, where it cannot be used.
  [[nodiscard]] std::optional<Ruleset> load_again(const Call& call, const RulesetSource& source) const;

 private:
  [[nodiscard]] std::optional<RulesetSource> read(const Call& call,
                                                  const std::vector<ParameterOverride>& overrides) const;
};

/// The ruleset called `name`, a shipped one's id or a folder, over what it extends; where it is empty, the first
/// shipped.
RulesetSource rules_in(const std::string& name);

/// The ruleset in `folder` without what it extends; and such a one over that.
RulesetSource own_rules(const std::string& folder);
RulesetSource with_its_bases(RulesetSource own, const std::string& folder);

/// Null where the program carries none with this id.
const ShippedRuleset* find_shipped(std::string_view id);

}  // namespace pilotcheck
