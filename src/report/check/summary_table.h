/// The table at the head of the text report: of each target and each baseline file, how much is met.
#pragma once

#include "assessment/assessment.h"
#include "output/page.h"

namespace pilotcheck {

void write_summary_table(const Assessment& assessment, Language language, Page& page);

}  // namespace pilotcheck
