#include "report/check/work_sheet.h"

#include <charconv>

#include "description/date.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// In characters, by column; A4 across takes them at a little more than half their size.
constexpr std::array<double, work_columns> widths = {16, 12, 36, 20, 30, 8,  12, 20, 18, 18,
                                                     7,  7,  9,  11, 8,  14, 12, 20, 20};

/// A day is written as one, so that lists sort by it; all else as the text that it is.
Workbook::Cell date_cell(const std::string& text) {
  constexpr int first_year = 1900;
  const std::optional<Date> date = parse_date(text);
  if (!date || date->day == 0 || date->year < first_year) return text;
  return Workbook::Day{date->year, date->month, date->day};
}

Workbook::Cell number_cell(const std::string& text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return text;
  return number;
}

Workbook::Cell cell_of(WorkColumn column, const std::string& text) {
  if (column == WorkColumn::until) return date_cell(text);
  if (column == WorkColumn::criteria || column == WorkColumn::gain) return number_cell(text);
  return text;
}

}  // namespace

void write_work_sheet(const Words& words, std::string_view name, std::span<const WorkRow* const> rows,
                      Language language, Workbook& book) {
  std::vector<Workbook::Column> columns;
  for (std::size_t i = 0; i < work_columns; ++i) {
    const auto column = WorkColumn(i);
    columns.push_back({title_of(column, words).in(language), widths[i]});
    columns.back().hidden = column >= WorkColumn::file;
    if (column == WorkColumn::state) columns.back().choices = state_choices(language);
  }
  book.sheet(name, std::move(columns));
  for (const WorkRow* row : rows) {
    std::vector<Workbook::Cell> cells;
    for (std::size_t i = 0; i < work_columns; ++i) {
      cells.push_back(cell_of(WorkColumn(i), (*row)[WorkColumn(i)]));
    }
    book.row(cells);
  }
}

}  // namespace pilotcheck
