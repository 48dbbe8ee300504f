/// One rule file read and bound; load_ruleset() calls it for each.
///
///     RuleFileContext context{ruleset, definitions, overrides};
///     RuleFile file = read_rule_file(document, context, diagnostics);
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "input/document.h"
#include "ruleset/definitions.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What all rule files of a ruleset share, and which of it they have used.
struct RuleFileContext {
  const Ruleset& ruleset;  ///< vocabulary and kinds are there already
  Concepts& concepts;      ///< terms written inline are added
  const Citations& citations;
  const Definitions& definitions;
  const std::vector<ParameterOverride>& overrides;
  std::set<std::string, std::less<>> used_definitions = {};
  std::set<std::string, std::less<>> used_overrides = {};
  /// By a profile: what only those criteria and weights used that it leaves out or sets is there for nothing.
  bool trimmed = false;
};

/// Faults go to `diagnostics`; with an error among them the result is of no use.
RuleFile read_rule_file(const Document& document, RuleFileContext& context, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
