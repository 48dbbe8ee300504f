/// The work list as a sheet of a workbook: of one description, and of all of a ranking.
///
///     write_work_sheet(ruleset.words, work_sheet_name().in(language), rows, language, book);
#pragma once

#include <span>

#include "output/workbook.h"
#include "report/check/work_list.h"

namespace pilotcheck {

/// A column for each WorkColumn, a row for each of `rows`; the columns by which a row is found again are hidden.
void write_work_sheet(const Words& words, std::string_view name, std::span<const WorkRow* const> rows,
                      Language language, Workbook& book);

}  // namespace pilotcheck
