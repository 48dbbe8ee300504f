#include "input/docx/table_builder.h"

#include <iterator>
#include <utility>

namespace pilotcheck {

namespace {

bool has_text(const std::vector<WordBlock>& blocks) {
  for (const WordBlock& block : blocks) {
    if (block.table != nullptr || !block.paragraph.text.empty() || block.paragraph.drawings > 0) return true;
  }
  return false;
}

}  // namespace

void TableBuilder::begin_row() {
  row_ = {};
  row_.number = ++row_number_;
  cell_number_ = 0;
  column_ = 0;
  in_row_ = true;
}

void TableBuilder::begin_cell() {
  cell_ = {};
  cell_.number = ++cell_number_;
  cell_.column = column_;
  with_above_ = false;
  with_left_ = false;
  in_cell_ = true;
}

/// The cell that covers the place right above the one that is open.
WordCell* TableBuilder::above() {
  for (auto row = table_->rows.rbegin(); row != table_->rows.rend(); ++row) {
    for (WordCell& cell : row->cells) {
      const bool there = cell.column <= cell_.column && cell_.column < cell.column + cell.columns;
      if (!there || row->number + cell.rows < row_.number) continue;
      above_row_ = row->number;
      return &cell;
    }
    if (row_.number - row->number > 1'000) break;
  }
  return nullptr;
}

void TableBuilder::end_cell(std::vector<WordBlock> blocks, bool gone) {
  in_cell_ = false;
  if (gone) {
    --cell_number_;
    return;
  }
  column_ = std::min(column_ + cell_.columns, most_columns);
  WordCell* whole = with_above_ ? above() : with_left_ && !row_.cells.empty() ? &row_.cells.back() : nullptr;
  if (whole == nullptr) {
    cell_.blocks = std::move(blocks);
    row_.cells.push_back(std::move(cell_));
    return;
  }
  if (with_above_) {
    whole->rows = row_.number - above_row_ + 1;
  } else {
    whole->columns += cell_.columns;
  }
  // Word hides what stands in a covered cell; it is kept all the same.
  if (has_text(blocks)) std::ranges::move(blocks, std::back_inserter(whole->blocks));
}

void TableBuilder::end_row(bool gone) {
  in_row_ = false;
  if (gone) {
    --row_number_;
  } else {
    table_->rows.push_back(std::move(row_));
  }
  row_ = {};
}

}  // namespace pilotcheck
