/// The table at the head of the text report: of each target and each baseline file, how much is met.
#pragma once

#include "output/page.h"
#include "report/format.h"

namespace pilotcheck {

void write_summary_table(const Assessment& assessment, Language language, Page& page);

}  // namespace pilotcheck
