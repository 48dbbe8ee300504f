/// Which targets a description claims, and what of its claims was not judged: such a description is never ready, for a
/// person must look. assess() calls it.
///
///     if (applies(file, description) == Status::met) …  // it is claimed
///     std::vector<Finding> left = claim_findings(ruleset, description, assessment);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Whether a target is claimed. `unstated` where a fact other than the claims themselves decides it and is missing: who
/// does not state the claims claims nothing.
Status applies(const RuleFile& target, const Description& description);

/// Whether any target is claimed.
bool claims_any(const Ruleset& ruleset, const Description& description);

/// What of the claims was not judged, a finding each, after the findings of `assessment`, whose baseline and targets
/// are judged:
/// `unjudged-claim`, a choice that no rule file applies to; `unstated-applies`, a target that may be claimed;
/// `nothing-judged`, a claimed target, or a whole description, without an applicable criterion of level must;
/// `no-claim`, nothing is claimed though something has to be, unless a `must` finding asks for the claims already.
std::vector<Finding> claim_findings(const Ruleset& ruleset, const Description& description,
                                    const Assessment& assessment);

/// A claim could not be read: a finding of its own among the faults of the description.
bool has_misread_claim(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
