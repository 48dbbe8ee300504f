/// What `--all` adds to the text report: criteria that are met, and those that do not apply.
#pragma once

#include "assessment/assessment.h"
#include "output/page.h"

namespace pilotcheck {

void write_met(const Ruleset& ruleset, const Assessment& assessment, Language language, Page& page);

}  // namespace pilotcheck
