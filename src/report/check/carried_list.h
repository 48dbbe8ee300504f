/// An earlier work list as people have edited it: the rows of its workbook, by the titles of their columns. `check
/// --carry` reads it; work_list() takes from it what people wrote.
///
///     Loaded<CarriedList> carried = load_carried_list(*read_workbook("old.xlsx").value, ruleset.words);
#pragma once

#include <vector>

#include "input/workbook/read_workbook.h"
#include "report/check/work_list.h"

namespace pilotcheck {

struct CarriedRow {
  WorkRow cells;             ///< dates as `2018-04-01`
  bool closed = false;       ///< of the sheet of those that are closed
  std::uint32_t number = 0;  ///< in its sheet
};

struct CarriedList {
  std::string file;              ///< as messages call it
  std::vector<CarriedRow> rows;  ///< those that are open first
};

/// Titles of either language are known, wherever they stand in the first rows. An error where no sheet is a work list;
/// a warning for each sheet and column that people added, for these are not carried over.
Loaded<CarriedList> load_carried_list(const WorkbookText& workbook, const Words& words);

}  // namespace pilotcheck
