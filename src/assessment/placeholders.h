/// Names, files and captions that are still to be written, ××公司 or 待上传: what is only a placeholder is no value,
/// whether or not a criterion asks for it. assess() tells of them beside the faults of the description.
///
///     for (const Diagnostic& fault : placeholder_faults(description, assessment)) …
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A fault `placeholder` for each text that is, or has in it, a placeholder, in the order of the vocabulary; none where
/// an unmet criterion says so already. Allocates nothing where there is nothing to tell.
std::vector<Diagnostic> placeholder_faults(const Description& description, const Assessment& assessment);

}  // namespace pilotcheck
