#include "report/check/carried_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_called(std::string_view text, const Bilingual& name) { return text == name.zh || text == name.en; }

/// Which column of a sheet is which of the list, and where its titles stand.
struct Header {
  std::size_t row = 0;  ///< number among SheetText::rows
  std::array<std::optional<std::size_t>, work_columns> columns;
  std::vector<std::size_t> others;  ///< columns with a title of their own

  [[nodiscard]] bool has(WorkColumn column) const { return columns[static_cast<std::size_t>(column)].has_value(); }
};

Header read_titles(const std::vector<std::string>& cells, const Words& words) {
  Header header;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view title = text::trim(cells[i]);
    if (title.empty()) continue;
    std::size_t column = 0;
    while (column < work_columns &&
           (header.columns[column] || !is_called(title, title_of(WorkColumn(column), words)))) {
      ++column;
    }
    if (column < work_columns) {
      header.columns[column] = i;
    } else {
      header.others.push_back(i);
    }
  }
  return header;
}

/// People may put a title above the table.
std::optional<Header> find_header(const SheetText& sheet, const Words& words) {
  constexpr std::size_t most = 20;
  for (std::size_t row = 0; row < std::min(most, sheet.rows.size()); ++row) {
    Header header = read_titles(sheet.rows[row].cells, words);
    header.row = row;
    const bool whole = std::ranges::all_of(filled_in, [&](WorkColumn one) { return header.has(one); });
    if (whole && header.has(WorkColumn::file) && header.has(WorkColumn::identity)) return header;
  }
  return std::nullopt;
}

class ListReader {
 public:
  ListReader(const WorkbookText& workbook, const Words& words, std::vector<Diagnostic>& told)
      : workbook_(workbook), words_(words), told_(told) {}

  /// Whether it is a work list.
  bool read(const SheetText& sheet, CarriedList& list) {
    const std::optional<Header> header = find_header(sheet, words_);
    if (!header) {
      warn_of(sheet);
      return false;
    }
    const bool closed = is_called(sheet.name, closed_sheet_name());
    for (std::size_t i = header->row + 1; i < sheet.rows.size(); ++i) {
      CarriedRow row = read_row(sheet.rows[i], *header);
      row.closed = closed;
      list.rows.push_back(std::move(row));
    }
    for (const std::size_t column : header->others) warn_of(sheet, *header, column);
    return true;
  }

 private:
  CarriedRow read_row(const SheetRow& from, const Header& header) const {
    CarriedRow row;
    row.number = from.number;
    for (std::size_t column = 0; column < work_columns; ++column) {
      const std::optional<std::size_t> at = header.columns[column];
      if (!at || *at >= from.cells.size()) continue;
      row.cells[WorkColumn(column)] = text::trim(from.cells[*at]);
    }
    std::string& until = row.cells[WorkColumn::until];
    if (std::optional<std::string> day = day_of_serial(until, workbook_.from_1904)) until = *std::move(day);
    return row;
  }

  void warn_of(const SheetText& sheet) {
    const bool ours = std::ranges::any_of(std::array{summary_sheet_name(), texts_sheet_name(), ranking_sheet_name(),
                                                     criteria_sheet_name(), notes_sheet_name()},
                                          [&](const Bilingual& name) { return is_called(sheet.name, name); });
    if (ours || sheet.rows.empty()) return;
    warn({1, 1}, {fmt::format("工作表“{}”不是工作清单，没有带入", sheet.name),
                  fmt::format("the sheet “{}” is no work list and is not carried over", sheet.name)});
  }

  void warn_of(const SheetText& sheet, const Header& header, std::size_t column) {
    const auto written = [&](const SheetRow& row) { return column < row.cells.size() && !row.cells[column].empty(); };
    const auto first = sheet.rows.begin() + static_cast<std::ptrdiff_t>(header.row) + 1;
    if (std::none_of(first, sheet.rows.end(), written)) return;
    const SheetRow& titles = sheet.rows[header.row];
    const std::string_view title = titles.cells[column];
    warn({titles.number, static_cast<std::uint32_t>(column + 1)},
         {fmt::format("“{}”一列没有带入", title), fmt::format("the column “{}” is not carried over", title)});
  }

  void warn(Position position, Bilingual message) {
    told_.push_back({Severity::warning,
                     "not-carried",
                     workbook_.file,
                     position,
                     std::move(message),
                     {"请写进“备注”一列，或另行保存", "write it into the column “remarks”, or keep it elsewhere"}});
  }

  const WorkbookText& workbook_;
  const Words& words_;
  std::vector<Diagnostic>& told_;
};

}  // namespace

Loaded<CarriedList> load_carried_list(const WorkbookText& workbook, const Words& words) {
  Loaded<CarriedList> loaded;
  CarriedList list;
  list.file = workbook.file;
  bool found = false;
  ListReader reader(workbook, words, loaded.diagnostics);
  for (const SheetText& sheet : workbook.sheets) found = reader.read(sheet, list) || found;
  if (found) {
    std::stable_partition(list.rows.begin(), list.rows.end(), [](const CarriedRow& row) { return !row.closed; });
    loaded.value = std::move(list);
    return loaded;
  }
  std::string zh;
  std::string en;
  for (const WorkColumn column : {WorkColumn::who, WorkColumn::until, WorkColumn::state, WorkColumn::remarks,
                                  WorkColumn::file, WorkColumn::identity}) {
    const Bilingual title = title_of(column, words);
    zh += fmt::format("{}{}", zh.empty() ? "" : "、", title.zh);
    en += fmt::format("{}{}", en.empty() ? "" : ", ", title.en);
  }
  loaded.diagnostics = {
      {Severity::error,
       "no-work-list",
       workbook.file,
       {},
       {fmt::format("没有一个工作表有这些列：{}", zh), fmt::format("no sheet has the columns {}", en)},
       {"请给出 check --format xlsx 写出的清单，隐藏的列也要保留",
        "give a list that check --format xlsx wrote, with its hidden columns"}}};
  return loaded;
}

}  // namespace pilotcheck
