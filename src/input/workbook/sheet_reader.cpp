#include "input/workbook/sheet_reader.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t last_column = 16'384;
constexpr std::uint32_t last_row = 1'048'576;

/// `_x0041_` is how a character is written that XML cannot hold, and `_x005F_` a low line before such a thing.
std::string decoded(std::string_view text) {
  constexpr std::size_t length = 7;
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view part = text.substr(at, length);
    unsigned code = 0;
    const bool escape = part.size() == length && part.starts_with("_x") && part.back() == '_' &&
                        std::from_chars(part.data() + 2, part.data() + 6, code, 16).ptr == part.data() + 6;
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (escape && code != 0 && !surrogate) {
      text::append(plain, static_cast<char32_t>(code));
      at += length - 1;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

/// `C5` is in the third column; 0 for what names none.
std::size_t column_of(std::string_view cell) {
  std::size_t column = 0;
  for (const char c : cell) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > last_column) return 0;
  }
  return column;
}

std::size_t number_of(std::string_view digits) {
  std::size_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc{} ? number : 0;
}

}  // namespace

bool Budget::take(std::size_t bytes) {
  constexpr std::size_t of_each = sizeof(std::string);
  if (exceeded_ || bytes + of_each > left_) {
    exceeded_ = true;
    return false;
  }
  left_ -= bytes + of_each;
  return true;
}

void Budget::grow(std::string& text, std::string_view piece) {
  constexpr std::size_t longest = 1U << 20U;
  if (text.size() + piece.size() > longest) exceeded_ = true;
  if (!exceeded_) text += piece;
}

XmlEvents SharedStrings::events() {
  return {[this](std::string_view name, const XmlAttributes&) {
            if (name == "rPh") ++guides_;
            in_text_ = name == "t" && guides_ == 0;
          },
          [this](std::string_view name) {
            in_text_ = false;
            if (name == "rPh") --guides_;
            if (name != "si") return;
            if (budget_.take(text_.size())) strings_.push_back(decoded(text_));
            text_.clear();
          },
          [this](std::string_view text) {
            if (in_text_) budget_.grow(text_, text);
          }};
}

XmlEvents SheetCells::events() {
  return {[this](std::string_view name, const XmlAttributes& attributes) { begin(name, attributes); },
          [this](std::string_view name) { end(name); },
          [this](std::string_view text) {
            if (in_text_) budget_.grow(text_, text);
          }};
}

void SheetCells::begin(std::string_view name, const XmlAttributes& attributes) {
  if (name == "row") {
    const std::size_t number = number_of(attributes["r"]);
    row_ = number > 0 && number <= last_row ? static_cast<std::uint32_t>(number) : row_ + 1;
    column_ = 0;
  } else if (name == "c") {
    const std::size_t column = column_of(attributes["r"]);
    column_ = std::min(column > 0 ? column : column_ + 1, last_column);
    type_ = attributes["t"];
    text_.clear();
  } else if (name == "rPh") {
    ++guides_;
  }
  in_text_ = (name == "v" || name == "t") && guides_ == 0;
}

void SheetCells::end(std::string_view name) {
  in_text_ = false;
  if (name == "rPh") --guides_;
  if (name == "c") end_cell();
}

void SheetCells::end_cell() {
  std::string text;
  if (type_ == "s") {
    if (const std::size_t number = number_of(text_); number < shared_.size()) text = shared_[number];
  } else {
    text = type_ == "str" || type_ == "inlineStr" ? decoded(text_) : text_;
  }
  if (text.empty()) return;
  if (rows_.empty() || rows_.back().number != row_) rows_.push_back({row_, {}});
  std::vector<std::string>& cells = rows_.back().cells;
  // Cells that are passed over cost as much as those that are there.
  const std::size_t added = column_ > cells.size() ? column_ - cells.size() : 0;
  if (!budget_.take(text.size() + added * sizeof(std::string))) return;
  if (column_ > cells.size()) cells.resize(column_);
  cells[column_ - 1] = std::move(text);
}

}  // namespace pilotcheck
