/// What is legal in a ruleset and yet looks like a mistake: a field that no rule reads, a choice or concept that nobody
/// uses, two criteria that ask the same, a combination of one, a threshold that is written twice.
///
///     for (const Diagnostic& doubt : lint_rules(source, ruleset)) …
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Warnings, each with its place, by file and line. `source` is what `ruleset` was loaded from.
std::vector<Diagnostic> lint_rules(const RulesetSource& source, const Ruleset& ruleset);

}  // namespace pilotcheck
