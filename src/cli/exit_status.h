/// The one place that decides how the program exits.
#pragma once

#include <span>

#include "assessment/comparison.h"
#include "cli/fail_on.h"
#include "ranking/recommend.h"

namespace pilotcheck {

enum class ExitStatus { clean = 0, findings = 1, failure = 2 };

/// 2 if any description is unreadable, else 1 if any has a finding that counts, else 0. What the baseline knows does
/// not count.
ExitStatus exit_status(std::span<const Assessment> assessments, FailOn threshold);

/// Whether one row of a ranking has a finding that counts: as for the assessment that it stands for.
bool counts(const RankedRow& row, FailOn threshold);

/// Of a ranking, as of the assessments that its rows stand for.
ExitStatus exit_status(std::span<const RankedRow> rows, FailOn threshold);

/// Of comparisons: 1 if a gap that counts has opened, for then a newer draft is worse in something; else 0.
ExitStatus exit_status(std::span<const Comparison> comparisons, FailOn threshold);

/// Of recommendations: 2 if something could not be read, else 1 if someone is left out (over a quota, ineligible, or
/// without a unit), else 0.
ExitStatus exit_status(const Recommended& recommended);

}  // namespace pilotcheck
