/// What people wrote into an earlier work list, brought to the gaps of this one. Called by work_list() alone.
///
///     carry_over(*report.carried, report.assessments, Language::zh, list);
#pragma once

#include <span>

#include "report/check/carried_list.h"

namespace pilotcheck {

/// A row is found again by its finding's identity in its description. Descriptions go by their path; one that has moved
/// by its file's name, and where there is but one on either side, it is that one. Every row goes somewhere: to its gap;
/// to `list.closed`, where its gap is closed; or below the open ones, where it was added by hand, stands there twice,
/// or is of a description that was not judged. What is marked done and is still lacking is told.
void carry_over(const CarriedList& carried, std::span<const Assessment> assessments, Language language, WorkList& list);

}  // namespace pilotcheck
