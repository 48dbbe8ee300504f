/// One rule file read and bound; load_ruleset() calls it for each.
///
///     RuleFile file = read_rule_file(document, vocabulary, definitions, overrides, diagnostics);
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "input/document.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

using Definitions = std::map<std::string, Requirement, std::less<>>;

/// Faults go to `diagnostics`; with an error among them the result is of no use. Names of the parameter overrides that
/// the file has taken up are added to `overridden`.
RuleFile read_rule_file(const Document& document, const Vocabulary& vocabulary, const Definitions& definitions,
                        const std::vector<ParameterOverride>& overrides, std::set<std::string>& overridden,
                        std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
