/// What `--all` adds to the text report: criteria that are met, and those that do not apply.
#pragma once

#include "report/format.h"
#include "report/page.h"

namespace pilotcheck {

void write_met(const Assessment& assessment, Language language, Page& page);

}  // namespace pilotcheck
