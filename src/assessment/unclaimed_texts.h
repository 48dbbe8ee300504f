/// Texts for what is not claimed: 流程型实施现状 is written, and 离散型 is claimed. Either the claim is wrong or the
/// text is left over. Derived from the sections of each target; no rule asks for it. assess() calls it.
///
///     std::vector<Finding> doubts = unclaimed_texts(ruleset, description);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `text-unclaimed` of level should for each target that is not claimed although a section of it is written,
/// at the first of them. None where nothing is claimed at all: that is a finding of its own.
std::vector<Finding> unclaimed_texts(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
