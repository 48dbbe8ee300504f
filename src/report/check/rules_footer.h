/// The foot of the text report: values that decided something although the notice gives none.
#pragma once

#include "assessment/assessment.h"
#include "output/page.h"
#include "report/format.h"

namespace pilotcheck {

/// The parameters by which an unmet criterion was judged; with `all`, met ones too. Nothing when there is none.
void write_parameters_used(const Assessment& assessment, const ReportOptions& options, Page& page);

}  // namespace pilotcheck
