/// An .xlsx workbook (ECMA-376) as the texts of its cells, whoever wrote it: Excel, LibreOffice, WPS or this program.
/// Nothing outside of the file is ever opened, and formulas are taken for what they last came to.
///
///     Loaded<WorkbookText> workbook = read_workbook("list.xlsx");
///     for (const SheetText& sheet : workbook.value->sheets) …
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/diagnostic.h"

namespace pilotcheck {

/// A row that has something in it.
struct SheetRow {
  std::uint32_t number = 0;        ///< from one, as spreadsheet programs show it
  std::vector<std::string> cells;  ///< from column A on; numbers as they are stored, dates as serial numbers
};

struct SheetText {
  std::string name;
  std::vector<SheetRow> rows;
};

struct WorkbookText {
  std::string file;
  std::vector<SheetText> sheets;
  bool from_1904 = false;  ///< days are counted from 1904 on, not from 1900
};

/// Reads a regular file of at most 8 MiB. Errors: those of open_file() and open_package(), `not-a-workbook`.
Loaded<WorkbookText> read_workbook(const std::string& path);

/// The day of a serial number, `43190` or `43190.5`, as `2018-03-31`; nothing for what is none from 1970 to 2199.
std::optional<std::string> day_of_serial(std::string_view number, bool from_1904);

}  // namespace pilotcheck
