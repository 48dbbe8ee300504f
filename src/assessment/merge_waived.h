/// What is waived, a row for each cause as findings have one, so that a waiver shows what else hangs on the cause: what
/// is waived with it, and what is not and remains a finding. assess() calls it before it merges the findings.
///
///     merge_waived(ruleset, description, within, assessment.findings, assessment.waived);
#pragma once

#include <vector>

#include "assessment/assessment.h"
#include "assessment/merge_findings.h"

namespace pilotcheck {

/// `findings` are not merged yet. `waived` come with the statuses that they would have, and leave it as waived.
void merge_waived(const Ruleset& ruleset, const Description& description, MergeWithin within,
                  const std::vector<Finding>& findings, std::vector<Finding>& waived);

}  // namespace pilotcheck
