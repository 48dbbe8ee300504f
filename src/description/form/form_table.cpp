#include "description/form/form_table.h"

#include <algorithm>
#include <array>

#include "description/date.h"
#include "description/form/form_boxes.h"
#include "description/form/form_text.h"
#include "description/form/form_units.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What stands between the two dates of a period.
constexpr std::string_view joins_dates = "至";

}  // namespace

std::optional<Slot> FormTable::read(const WordTable& table, std::optional<Slot> group) {
  group_ = group;
  for (const WordRow& row : table.rows) read_row(table, row);
  return group_;
}

void FormTable::read_row(const WordTable& table, const WordRow& row) {
  waiting_.reset();
  period_.reset();
  row_labels_.clear();
  row_values_ = 0;
  measured_.reset();
  if (boxes_ && row.number > boxes_->of.last_row) boxes_.reset();
  for (const WordCell& cell : row.cells) take(read_cell(table, row, cell), row, row.cells.size());
  nothing_for_waiting();
  // Labels without any value beside them, several in a row, head the columns below.
  if (row_values_ == 0 && row_labels_.size() > 1) {
    above_ = row_labels_;
  } else if (row_values_ > 0) {
    above_.clear();
  }
  for (const Waiting& label : row_labels_) {
    for (const Slot slot : label.label.fields) {
      if (!values_.seen(slot)) values_.set(slot, {}, label.position, Certainty::empty);
    }
  }
}

FormTable::Cell FormTable::read_cell(const WordTable& table, const WordRow& row, const WordCell& cell) {
  Cell read{&cell, {}, 0};
  const Place place{.table = table.number, .row = row.number, .cell = cell.number};
  bool first = true;
  std::vector<const WordTable*> within;
  for (const WordBlock& block : cell.blocks) {
    if (block.table) {
      within.push_back(block.table.get());
      continue;
    }
    const std::string text = with_number(block.paragraph);
    for (const std::string_view line : lines_of(text)) {
      const std::uint32_t number = lines_.add(place);
      if (first) read.line = number;
      if (!first) read.text += '\n';
      read.text += line;
      first = false;
    }
  }
  if (first) read.line = lines_.add(place);
  // A table within a cell is a form of its own, in the same group.
  for (const WordTable* inner : within) {
    FormTable(labels_, form_, v_, values_, reading_).read(*inner, group_at(row, cell));
  }
  return read;
}

std::optional<Slot> FormTable::group_at(const WordRow& row, const WordCell& cell) const {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    const bool beside = row.number >= scope->first_row && row.number <= scope->last_row;
    if (beside && cell.column >= scope->from_column) return scope->group;
  }
  return group_;
}

void FormTable::nothing_for_waiting() {
  if (waiting_ && !waiting_->weak) {
    for (const Slot slot : waiting_->label.fields) {
      if (!values_.seen(slot)) values_.set(slot, {}, waiting_->position, Certainty::empty);
    }
  }
  waiting_.reset();
}

void FormTable::take(const Cell& cell, const WordRow& row, std::size_t cells) {
  here_ = group_at(row, *cell.cell);
  if (take_label(cell, row, cells)) {
    measured_.reset();
    period_.reset();
    return boxes_.reset();
  }
  if (waiting_) {
    // 万元 | 52000: the unit before the sum.
    const bool weak = waiting_->label.fields.empty();
    if (const auto unit = weak ? std::nullopt : unit_of(v_.field(waiting_->label.fields.front()), cell.text)) {
      if (waiting_->label.unit.empty()) waiting_->label.unit = *unit;
      ++row_values_;
      return;
    }
    take_value(cell);
    ++row_values_;
    return;
  }
  if (take_rest_of_period(cell)) {
    ++row_values_;
    return;
  }
  if (take_unit(cell)) return;
  if (take_more_boxes(cell)) {
    ++row_values_;
    return;
  }
  if (take_label_above_value(cell)) {
    ++row_values_;
    return;
  }
  const auto head = std::ranges::find(above_, cell.cell->column, &Waiting::column);
  if (head != above_.end()) {
    ++row_values_;
    values_.set(head->label, cell.text, {cell.line, 1});
    return;
  }
  if (take_loose(cell) || text::is_blank(cell.text)) return;
  if (!is_hint(cell.text, form_)) reading_.unplaced.push_back({{cell.line, 1}, cell.text});
}

bool FormTable::take_label(const Cell& cell, const WordRow& row, std::size_t cells) {
  // Hints of the form may stand below a label.
  std::string text;
  for (const std::string_view line : lines_of(cell.text)) {
    if (!is_hint(line, form_)) text += line;
  }
  auto label = labels_.find(text, here_);
  const std::string key = text.substr(typed_number(text).size);
  if (!label) label = labels_.find(key, here_);
  if (!label) return false;
  const Position position{cell.line, 1};
  const bool heads_only = label->fields.empty();
  if (waiting_ && waiting_->weak) waiting_.reset();
  // 无 beside 传真 is an answer though it could be a label elsewhere; a label is none.
  nothing_for_waiting();
  if (label->group) {
    const bool whole_row = cells == 1;
    if (whole_row) {
      group_ = label->group;
      scopes_.clear();
    } else {
      scopes_.push_back(
          {*label->group, row.number, row.number + cell.cell->rows - 1, cell.cell->column + cell.cell->columns});
    }
    if (heads_only) return true;
  }
  waiting_ = Waiting{*label, position, cell.cell->column, label->group.has_value(), row.number + cell.cell->rows - 1};
  if (!waiting_->weak) row_labels_.push_back(*waiting_);
  return true;
}

void FormTable::take_value(const Cell& cell) {
  const Waiting waiting = *waiting_;
  waiting_.reset();
  if (take_labels_within(cell)) return;
  values_.set(waiting.label, cell.text, {cell.line, 1});
  // 是（基地名称：…）: labels of further fields may stand within a value.
  std::uint32_t line = cell.line;
  const Slot slot = waiting.label.fields.front();
  const ValueKind kind = v_.field(slot).kind();
  const bool boxes = kind == ValueKind::choice || kind == ValueKind::choices || kind == ValueKind::flag;
  if (boxes) boxes_ = Boxes{waiting, cell.text, {cell.line, 1}};
  const bool began = waiting.label.fields.size() > 1 && !sides_of_period(cell.text) &&
                     sides_of_period(without_space(cell.text) + std::string(joins_dates));
  if (began) period_ = Boxes{waiting, without_space(cell.text), {cell.line, 1}};
  if (kind == ValueKind::number) measured_ = Boxes{waiting, cell.text, {cell.line, 1}};
  for (const std::string_view text : lines_of(cell.text)) {
    if (boxes) {
      for (const LabelledValue& one : labels_.in_line(text, here_)) values_.set(one.label, one.text, {line, 1});
    }
    ++line;
  }
}

/// A cell of boxes without a label goes on with that of the label before it.
bool FormTable::take_more_boxes(const Cell& cell) {
  if (!boxes_ || begins_with_label(cell)) return false;
  if (read_boxes(cell.text, [](std::string_view) { return false; }).empty()) return false;
  if (!values_.take_back(boxes_->of.label.fields.front(), boxes_->position)) return false;
  boxes_->text += '\n' + cell.text;
  values_.set(boxes_->of.label, boxes_->text, boxes_->position);
  return true;
}

bool FormTable::begins_with_label(const Cell& cell) const {
  const std::string_view first = lines_of(cell.text).front();
  const std::vector<LabelledValue> found = labels_.in_line(first, here_);
  return !found.empty() && labels_.find(first.substr(0, found.front().begin), here_).has_value();
}

/// 联系人 beside 姓名：某某　电话：…: what stands beside a label has labels of its own, from its beginning on.
bool FormTable::take_labels_within(const Cell& cell) { return begins_with_label(cell) && take_loose(cell); }

/// 2016年3月 | 至 | 2018年12月, with or without the cell between.
bool FormTable::take_rest_of_period(const Cell& cell) {
  if (!period_) return false;
  const std::string bare = without_space(cell.text);
  constexpr std::array<std::string_view, 9> joins = {joins_dates, "到", "——", "—", "–", "-", "－", "~", "～"};
  if (std::ranges::find(joins, bare) != joins.end()) return true;
  const Boxes before = *period_;
  period_.reset();
  const bool joined = std::ranges::any_of(joins, [&](std::string_view mark) { return bare.starts_with(mark); });
  const std::string whole = before.text + std::string(joined ? "" : joins_dates) + bare;
  if (!sides_of_period(whole)) return false;
  for (const Slot slot : before.of.label.fields) values_.take_back(slot, before.position);
  values_.set(before.of.label, whole, before.position);
  return true;
}

/// 52000 | 万元: what the value before it is counted in.
bool FormTable::take_unit(const Cell& cell) {
  if (!measured_) return false;
  const Boxes before = *measured_;
  measured_.reset();
  const Slot slot = before.of.label.fields.front();
  const auto unit = unit_of(v_.field(slot), cell.text);
  const auto stated = unit_of(v_.field(slot), before.of.label.unit);
  if (!unit || (stated && *stated != *unit)) return false;
  if (!values_.take_back(slot, before.position)) return true;
  FoundLabel label = before.of.label;
  label.unit = *unit;
  values_.set(label, before.text, before.position);
  return true;
}

/// 企业简介 and its text in one cell.
bool FormTable::take_label_above_value(const Cell& cell) {
  const std::vector<std::string_view> lines = lines_of(cell.text);
  if (lines.size() < 2) return false;
  const auto label = labels_.find(lines.front(), here_);
  if (!label || label->fields.empty()) return false;
  const auto behind = static_cast<std::size_t>(lines[1].data() - cell.text.data());
  values_.set(*label, std::string_view(cell.text).substr(behind), {cell.line + 1, 1});
  return true;
}

/// 电话 0351-5555550: a label, a gap and its value.
bool FormTable::take_label_and_gap(std::string_view text, std::uint32_t line) {
  text = text::trim(text);
  const std::size_t gap = std::min({text.find(' '), text.find('\t'), text.find("　")});
  if (gap == std::string_view::npos) return false;
  const auto label = labels_.find(text.substr(0, gap), here_);
  if (!label || label->fields.empty()) return false;
  values_.set(*label, text::trim(text.substr(gap)), {line, 1});
  return true;
}

/// Every label with its value in a line; what stands before the first is told.
bool FormTable::take_labels_of(std::string_view text, std::uint32_t line) {
  const std::vector<LabelledValue> found = labels_.in_line(text, here_);
  if (found.empty()) return false;
  for (const LabelledValue& one : found) {
    values_.set(one.label, one.text,
                {line, static_cast<std::uint32_t>(text::count_code_points(text.substr(0, one.begin)) + 1)});
  }
  const Slot last = found.back().label.fields.front();
  open_text_ = v_.field(last).kind() == ValueKind::prose ? std::optional(last) : std::nullopt;
  tell(text_before(found.front(), text), line);
  return true;
}

bool FormTable::take_date(std::string_view text, std::uint32_t line) {
  const std::string bare = cleaned(without_space(text), form_);
  bool any = false;
  for (const Form::Undated& date : form_.dates) {
    if (!date.group || !here_ || !labels_.is_within(*date.group, *here_) || bare.empty() || !parse_date(bare)) continue;
    values_.set(date.field, {bare}, {line, 1}, Certainty::recognized);
    any = true;
  }
  return any;
}

void FormTable::tell(std::string_view text, std::uint32_t line) {
  if (!cleaned(text, form_).empty()) reading_.unplaced.push_back({{line, 1}, std::string(text::trim(text))});
}

/// Labels with a colon, statements and dates, line by line. With one of them, what else stands in the cell is told.
bool FormTable::take_loose(const Cell& cell) {
  const auto group = values_.take_statement(cell.text, {cell.line, 1});
  if (group && here_ != group) here_ = group;
  bool any = false;
  std::vector<std::pair<std::string_view, std::uint32_t>> others;
  open_text_.reset();
  std::uint32_t line = cell.line;
  for (const std::string_view text : lines_of(cell.text)) {
    if (take_labels_of(text, line) || take_label_and_gap(text, line) || take_date(text, line)) {
      any = true;
    } else if (open_text_) {
      values_.add_line(*open_text_, cleaned(text, form_), line, Certainty::recognized, {});
    } else if (any || !group) {  // before the first label it is the statement
      others.emplace_back(text, line);
    }
    ++line;
  }
  any = any || group;
  for (const auto& [text, at] : others) {
    if (any) tell(text, at);
  }
  return any;
}

}  // namespace pilotcheck
