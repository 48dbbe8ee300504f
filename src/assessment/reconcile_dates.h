/// Dates reconciled: what the description states and another date that a text gives of the same thing, 始建于1968年.
/// Derived from what the vocabulary says of dates in texts; no rule asks for it. assess() calls it.
///
///     std::vector<Finding> differences = reconcile_dates(ruleset, description);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `figure-differs`, level should, for every stated date of which a text gives another one; a year or a month
/// alone differs from no day in it. Of a date for which the vocabulary says `any`, one place that agrees is enough:
/// 始建于1958年 beside 成立于2003年. In the order of the vocabulary.
std::vector<Finding> reconcile_dates(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
