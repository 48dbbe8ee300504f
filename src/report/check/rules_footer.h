/// The foot of reports: values that decided something although the notice gives none, and what a person must check.
#pragma once

#include "assessment/assessment.h"
#include "output/page.h"
#include "report/format.h"

namespace pilotcheck {

/// The parameters by which an unmet criterion was judged; with `all`, met ones too. Nothing when there is none.
void write_parameters_used(const Assessment& assessment, const ReportOptions& options, Page& page);

/// What a person must check, an item a line: `☐ the seals on the cover (annex 1, cover)`. Nothing where the ruleset
/// names nothing.
std::vector<std::string> checklist_lines(const Ruleset& ruleset, Language language);

/// The heading of those lines.
std::string_view checklist_heading(Language language);

/// Heading and lines, and an empty line behind them.
void write_checklist(const Ruleset& ruleset, Language language, Page& page);

}  // namespace pilotcheck
