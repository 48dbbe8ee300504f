/// What can be wrong between the files of a ruleset, though each is right by itself. load_ruleset() calls it last.
///
///     check_ruleset(ruleset, source, context, diagnostics);
#pragma once

#include <vector>

#include "ruleset/rule_file.h"

namespace pilotcheck {

/// Ids that are there twice, files that judge one and the same claim, names in `kinds`, `scoring` and `ranking` that
/// stand for nothing, definitions and overrides that nobody uses.
void check_ruleset(const Ruleset& ruleset, const RulesetSource& source, const RuleFileContext& context,
                   std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
