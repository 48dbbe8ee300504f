/// An .xlsx workbook (ECMA-376), the one user of libxlsxwriter. Text is always written as text, so nothing that stems
/// from a description can be a formula. The same rows give the same bytes.
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
    double width = 12;  ///< in characters
  };
  using Cell = std::variant<std::string, double, std::size_t>;

  Workbook();
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
  /// The whole file; nothing when it could not be made (no room for temporary files).
  std::optional<std::string> bytes();

 private:
  void begin_sheet();
  void end_sheet();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pilotcheck
