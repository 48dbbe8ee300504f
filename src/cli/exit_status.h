/// The one place that decides how the program exits.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "assessment/comparison.h"
#include "ranking/recommend.h"

namespace pilotcheck {

enum class ExitStatus { clean = 0, findings = 1, failure = 2 };

/// What counts as a finding: `none`; `unmet` (unmet `must`, or invalid); `gap` (also unstated `must`); `warning` (also
/// level `should`).
enum class FailOn { none, unmet, gap, warning };
std::optional<FailOn> fail_on(std::string_view name);

/// 2 if any description is unreadable, else 1 if any has a finding that counts, else 0. What the baseline knows does
/// not count.
ExitStatus exit_status(std::span<const Assessment> assessments, FailOn threshold);

/// Whether one row of a ranking has a finding that counts: as for the assessment that it stands for.
bool counts(const RankedRow& row, FailOn threshold);

/// Of a comparison: 1 if a gap of level `must` has opened, for then the newer draft is worse in something; else 0.
ExitStatus exit_status(const Comparison& comparison);

/// Of recommendations: 2 if something could not be read, else 1 if someone is left out (over a quota, ineligible, or
/// without a unit), else 0.
ExitStatus exit_status(const Recommended& recommended);

}  // namespace pilotcheck
