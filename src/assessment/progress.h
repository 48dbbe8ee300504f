/// How far a part, a target or a description has come: the share of what is asked that is there. Feeds scores, rankings
/// and comparisons, never a status (design: Progress). assess() calls it.
///
///     part.progress = progress_of(part);
#pragma once

#include <span>

#include "assessment/assessment.h"

namespace pilotcheck {

/// The mean progress of the applicable `must` criteria, 0…1; what is waived counts as done; 1 when there is none.
double progress_of(const PartResult& part);

/// The mean over the parts that apply, each with the same weight; 1 when there is none. A derived part, which repeats
/// the elements of others, has no say.
double progress_of(std::span<const PartResult> parts);

}  // namespace pilotcheck
