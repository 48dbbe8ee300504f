/// One gap as lines of the text report: what is lacking, what was found and where, what to do.
#pragma once

#include "output/page.h"
#include "report/check/gap.h"

namespace pilotcheck {

/// All gaps under headings: by weight, then target, then element or section.
void write_gaps(const Ruleset& ruleset, const Assessment& assessment, const std::vector<Gap>& gaps, Language language,
                Page& page);

/// The heading of an element or section, at column 4: id, title and clause.
void write_part_heading(const Part& part, Language language, Page& page);

}  // namespace pilotcheck
