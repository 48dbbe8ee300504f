/// How statuses add up: criteria to a part, parts to the verdict. assess() calls these; nobody else decides either.
///
///     part.status = part_status(part.criteria);
///     assessment.verdict = verdict_of(assessment.baseline, assessment.targets);
#pragma once

#include <span>

#include "assessment/assessment.h"

namespace pilotcheck {

/// The worst of the applicable `must` criteria; not_applicable when there is none.
Status part_status(std::span<const CriterionResult> criteria);

/// The status of a derived part: the worst element of the claimed targets; not_applicable when none is claimed.
Status derived_status(std::span<const TargetResult> targets);

/// The engine knows no notice: the baseline file with a derived part is the one that decides eligibility, for only the
/// basic conditions sum up the targets. An unmet part of it, other than the derived one, makes a description
/// ineligible.
bool decides_eligibility(const RuleFile& rules);

/// Of a description that could be read. Only claimed targets and the baseline have a say.
Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets);

}  // namespace pilotcheck
