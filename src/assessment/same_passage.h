/// The same long passage in two narratives of one description: one of the two was hardly written for its place.
/// assess() asks for it last; it is for a person to look at, and never decides anything.
///
///     for (Finding& finding : same_passages(description)) …
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `same-passage` of level should for each pair of narratives that share 60 Chinese characters or 200 letters
/// in a row, told once, at the later of the two, with how much they share. A list of names must be twice as long. Takes
/// linear time and, where there is nothing to tell, allocates nothing.
std::vector<Finding> same_passages(const Description& description);

}  // namespace pilotcheck
