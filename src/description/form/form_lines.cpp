#include "description/form/form_lines.h"

#include <algorithm>

#include "description/form/form_text.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

void append_block(const WordBlock& block, std::string& text) {
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!text.empty()) text += ' ';
    for (const char c : part) text += c == '\n' || c == '\t' ? ' ' : c;
  };
  if (!block.table) return add(text::trim(with_number(block.paragraph)));
  for (const WordRow& row : block.table->rows) {
    for (const WordCell& cell : row.cells) {
      for (const WordBlock& inner : cell.blocks) append_block(inner, text);
    }
    if (&row != &block.table->rows.back()) text += "；";
  }
}

}  // namespace

std::string with_number(const WordParagraph& paragraph) {
  if (paragraph.number.empty()) return paragraph.text;
  // 一、 and （一） need no gap behind them.
  const bool narrow = static_cast<unsigned char>(paragraph.number.back()) < 0x80;
  return paragraph.number + (narrow ? " " : "") + paragraph.text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::string_view text_before(const LabelledValue& first, std::string_view line) {
  const std::string_view before = text::trim(line.substr(0, first.from));
  const std::string_view words = before.substr(std::min(typed_number(before).size, before.size()));
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::decode(words, at);
    if (text::is_cjk(c) || (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'))
      return words;
  }
  return {};
}

std::string_view shortened(std::string_view heading) {
  constexpr std::size_t longest_shown = 100;
  if (heading.size() <= longest_shown) return heading;
  std::size_t end = 0;
  for (std::size_t at = 0; at < longest_shown; end = at) text::decode(heading, at);
  return heading.substr(0, end);
}

std::string_view without_mark(std::string_view text) {
  for (const std::string_view mark : {"：", ":", "。"}) {
    if (text.starts_with(mark)) return text.substr(mark.size());
  }
  return text;
}

bool is_counted(const WordRow& row) {
  constexpr std::size_t longest_number = 3;
  if (row.cells.size() < 2) return false;
  const std::string text = cell_text(row.cells.front());
  return !text.empty() && text.size() <= longest_number && text.find_first_not_of("0123456789.") == std::string::npos;
}

std::string cell_text(const WordCell& cell) {
  std::string text;
  for (const WordBlock& block : cell.blocks) append_block(block, text);
  return text;
}

std::string row_text(const WordRow& row) {
  std::string line = "|";
  for (const WordCell& cell : row.cells) line += ' ' + cell_text(cell) + " |";
  return line;
}

}  // namespace pilotcheck
