/// What an extending ruleset does to the other shows where the other uses it: at many places of files that nobody
/// touched. It is told once, where it was done.
///
///     tell_once(source, diagnostics);   // before to_origin()
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Faults in what comes from another ruleset, of what was taken away: one, where it was. Others that read the same: the
/// first, which says how many more there are.
void tell_once(const RulesetSource& source, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
