/// Two rulesets that a third extends, as one: what only one of them says is taken, and what both say must be the same,
/// unless the third says it itself or one of them says it over what it has from the other's base.
///
///     RulesetSource base = unite(layered(a, "a"), layered(b, "b"), own, own.diagnostics);
#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `base` as a ruleset that extends it has it: positions a layer further down, origins and diagnostics by `id`. See
/// extend_ruleset.h.
RulesetSource layered(const RulesetSource& base, const std::string& id);

/// Both are layered. Two that say one thing differently, where `own` does not decide, are a fault that names both
/// places.
RulesetSource unite(RulesetSource left, RulesetSource right, const RulesetSource& own,
                    std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
