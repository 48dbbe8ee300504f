/// The ruleset that a command works with: the one in the program, or that of `--rules`, with `--parameter`.
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
  std::string folder;                   ///< empty: the ruleset in the program
  std::vector<std::string> parameters;  ///< as they were typed: `process.near_advanced=95%`

  void declare(std::vector<Option>& options);
  /// Nothing when it cannot be used, with every reason on standard error.
  std::optional<Ruleset> load(const Call& call) const;
};

/// What `folder` holds; where it is empty, what the program carries.
RulesetSource rules_in(const std::string& folder);

}  // namespace pilotcheck
