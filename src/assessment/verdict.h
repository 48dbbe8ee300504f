/// How statuses of rule files add up to the verdict. assess() calls these; nobody else decides it.
///
///     assessment.verdict = verdict_of(assessment.baseline, assessment.targets, claims.empty());
#pragma once

#include <span>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Nothing in it is asked of an applicant: it is counted nowhere.
bool is_advice_only(const PartResult& part);

/// A rule file of such parts alone, such as one of questions about what is unlikely: tables of what is met leave it
/// out.
bool is_advice_only(const TargetResult& target);

/// What a derived part comes to: the status of the worst element of the claimed targets, not_applicable when none is
/// claimed, and how far their elements are met on average.
Judgement derived_from(std::span<const TargetResult> targets);

/// Of a description that could be read. Only claimed targets and the baseline have a say; where a claim is not judged,
/// the best is `incomplete`.
Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets, bool all_judged);

}  // namespace pilotcheck
