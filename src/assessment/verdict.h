/// How statuses add up: criteria to a part, parts to the verdict. assess() calls these; nobody else decides either.
///
///     part.status = part_status(part.criteria);
///     assessment.verdict = verdict_of(assessment.baseline, assessment.targets, claims.empty());
#pragma once

#include <span>

#include "assessment/assessment.h"

namespace pilotcheck {

/// The worst of the applicable `must` criteria; not_applicable when there is none.
Status part_status(std::span<const CriterionResult> criteria);

/// Nothing in it is asked of an applicant: it is counted nowhere.
bool is_advice_only(const PartResult& part);

/// The status of a derived part: the worst element of the claimed targets; not_applicable when none is claimed.
Status derived_status(std::span<const TargetResult> targets);

/// Of a description that could be read. Only claimed targets and the baseline have a say; where a claim is not judged,
/// the best is `incomplete`.
Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets, bool all_judged);

}  // namespace pilotcheck
