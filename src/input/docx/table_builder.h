/// One table of a Word document while it is read: cells that are merged become one, which covers the others.
/// BodyReader tells it of every row and cell.
///
///     table.begin_row();  table.begin_cell();  table.span(2);  table.end_cell(blocks);  table.end_row();
#pragma once

#include <algorithm>
#include <memory>

#include "input/docx/word_document.h"

namespace pilotcheck {

class TableBuilder {
 public:
  /// Word has no more columns.
  static constexpr std::uint32_t most_columns = 128;

  explicit TableBuilder(std::uint32_t number) : table_(std::make_unique<WordTable>()) { table_->number = number; }

  void begin_row();
  /// Columns of the grid that the row leaves out before its first cell.
  void skip_columns(std::uint32_t count) { column_ = std::min(column_ + count, most_columns); }
  void begin_cell();
  void span(std::uint32_t columns) { cell_.columns = std::min(std::max(columns, 1U), most_columns); }
  /// The cell belongs to the one above it, or where `aside` to the one before it.
  void merge(bool aside) { (aside ? with_left_ : with_above_) = true; }
  /// `gone`, here and below: by a tracked change; the cells behind it take its place.
  void end_cell(std::vector<WordBlock> blocks, bool gone = false);
  void end_row(bool gone = false);

  /// Whether cells are expected here, so that a cell elsewhere means nothing.
  [[nodiscard]] bool in_row() const { return in_row_; }
  [[nodiscard]] bool in_cell() const { return in_cell_; }
  [[nodiscard]] std::unique_ptr<WordTable> take() { return std::move(table_); }

 private:
  WordCell* above();

  std::unique_ptr<WordTable> table_;
  WordRow row_;
  WordCell cell_;
  std::uint32_t row_number_ = 0;
  std::uint32_t cell_number_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t above_row_ = 0;  ///< of what above() found
  bool with_above_ = false;
  bool with_left_ = false;
  bool in_row_ = false;
  bool in_cell_ = false;
};

}  // namespace pilotcheck
