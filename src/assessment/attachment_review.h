/// Attachments that can hardly be meant so: two with one id, one that nothing refers to, one whose file is not there.
/// Derived from the role of attachments; no rule asks for it. assess() calls it where findings are explained.
///
///     std::vector<Finding> doubts = review_attachments(ruleset, description);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Findings of level should: `attachment-twice`, `attachment-unused` (no evidence names it, and only rules of what is
/// not claimed ask for its kind) and `attachment-missing` (the folder that its file names is there beside the
/// description, the file is not). In the order of the attachments.
std::vector<Finding> review_attachments(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
