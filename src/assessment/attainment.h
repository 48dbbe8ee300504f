/// How far up a ladder of rule files a description has come: the highest step that is met with all below it, whatever
/// is claimed. assess() calls it for kinds that are ladders.
///
///     assessment.attained = attainments(ruleset, assessment.targets, eligible, judge_step);
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// One for each kind with a ladder. Of a step that is not among `judged`, `judge` gives the result. Who is not
/// `eligible` has attained none.
std::vector<Attainment> attainments(const Ruleset& ruleset, std::span<const TargetResult> judged, bool eligible,
                                    const std::function<TargetResult(const RuleFile& step)>& judge);

}  // namespace pilotcheck
