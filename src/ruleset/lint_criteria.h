/// What `rules lint` says of requirements as they are written: two that ask the same, a threshold that is written twice
/// or is that of a parameter, a combination of one.
///
///     doubt_criteria(source, ruleset, doubts);
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Adds the doubts; what a requirement takes from definitions.yaml counts as if it stood there.
void doubt_criteria(const RulesetSource& source, const Ruleset& ruleset, std::vector<Diagnostic>& doubts);

}  // namespace pilotcheck
