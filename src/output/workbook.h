/// An .xlsx workbook (ECMA-376), written by libxlsxwriter. Text is always written as text, so nothing that stems
/// from a description can be a formula, and stays text when a person edits it. Every sheet prints on A4 across, one
/// page wide. The same rows give the same bytes.
///
///     Workbook workbook;
///     workbook.sheet("排序", {{"名次", 6}, {"企业", 30}});
///     workbook.row({std::size_t{1}, "示例公司"});
///     std::optional<std::string> bytes = workbook.bytes();
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace pilotcheck {

class Workbook {
 public:
  struct Column {
    std::string title;
    double width = 12;                      ///< in characters
    std::vector<std::string> choices = {};  ///< what a drop-down list offers; empty: none
    bool hidden = false;                    ///< such columns stand last, and are not printed
  };
  /// A date, which spreadsheet programs show and sort as one.
  struct Day {
    int year = 0, month = 0, day = 0;
  };
  using Cell = std::variant<std::string, double, std::size_t, Day>;

  /// `footer` stands at the left below every printed page, the page's number at the right.
  explicit Workbook(std::string_view footer = {});
  ~Workbook();
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;

  /// Begins a sheet with a header row that stays in view and filters its columns. Names are at most 31 characters,
  /// without `[]:*?/\`; what does not fit is replaced.
  void sheet(std::string_view name, std::vector<Column> columns);
  /// The next row of the sheet begun last. When a sheet is full (1,048,576 rows), another is begun, ` 2` behind its
  /// name.
  void row(const std::vector<Cell>& cells);
  /// Lines of a sheet without columns, such as notes.
  void notes(std::string_view name, const std::vector<std::string>& lines);
  /// The whole file; nothing when it could not be made: libxlsxwriter is not installed, or there
  /// is no room for temporary files.
  std::optional<std::string> bytes();

 private:
  void add_formats();
  void begin_sheet();
  void set_page();
  void end_sheet();
  void offer_choices(std::size_t number);
  void set_height(const std::vector<Cell>& cells);
  void write(std::size_t number, const Cell& cell);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pilotcheck
