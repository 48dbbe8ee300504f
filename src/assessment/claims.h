/// What a description claims that no rules can judge: such a description is never ready, for a person must look.
/// assess() calls it.
///
///     std::vector<Finding> claims = unjudged_claims(ruleset, description, assessment);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Whether every claim of `description` is judged by some rule file, and it claims something where it has to.
/// `targets` are those that were judged.
bool all_claims_judged(const Ruleset& ruleset, const Description& description, std::span<const TargetResult> targets);

/// The findings that say so where it is not: `unjudged-claim` for each choice that no rule file applies to; `no-claim`
/// where nothing is claimed, unless one of `others` asks for the claims already.
std::vector<Finding> unjudged_claims(const Ruleset& ruleset, const Description& description,
                                     std::span<const TargetResult> targets, std::span<const Finding> others);

}  // namespace pilotcheck
