/// The format `text`: the gap report in a terminal, for the person who must close the gaps.
/// Its parts: summary_table.h (how much is met), gap.h (what is lacking, worst first), page.h (layout).
#pragma once

#include <span>
#include <string>

#include "report/format.h"

namespace pilotcheck {

/// One description after another and a closing tally where there are several. Of unreadable files it gives only the
/// number: why they are is for standard error.
void write_text(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                std::string& out);

}  // namespace pilotcheck
