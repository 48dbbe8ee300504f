/// What a Word document lacks of the layout that its form asks for, as findings: advice, which decides nothing.
/// assess() calls it.
///
///     for (Finding& finding : layout_findings(ruleset, description)) …
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

std::vector<Finding> layout_findings(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
