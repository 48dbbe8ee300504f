#include "output/page.h"

#include <algorithm>

#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string_view ansi(Style style) {
  switch (style) {
    case Style::bold:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[32m";
    case Style::caution:
      return "\x1b[33m";
    case Style::bad:
      return "\x1b[31m";
    case Style::blue:
      return "\x1b[34m";
    case Style::magenta:
      return "\x1b[35m";
    case Style::cyan:
      return "\x1b[36m";
    case Style::plain:
      break;
  }
  return {};
}

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 120;

}  // namespace

Page::Page(std::string& out, std::size_t width, bool color)
    : out_(out), width_(std::clamp(width, narrowest, widest)), color_(color) {}

void Page::put(std::string_view text, Style style) {
  const std::string_view code = color_ ? ansi(style) : std::string_view{};
  out_ += code;
  out_ += text;
  if (!code.empty()) out_ += "\x1b[0m";
}

void Page::put_hanging(std::size_t column, std::string_view text, Style style) {
  const std::size_t room = width_ > column + 10 ? width_ - column : 10;
  bool first = true;
  for (const std::string& line : text::wrap(text::for_terminal(text), room)) {
    if (!first) out_.append(column, ' ');
    first = false;
    put(line, style);
    out_ += '\n';
  }
}

void Page::blank() { out_ += '\n'; }

void Page::paragraph(std::size_t indent, std::string_view text, Style style) {
  out_.append(indent, ' ');
  put_hanging(indent, text, style);
}

void Page::marked(std::size_t indent, std::string_view mark, std::string_view text, Style mark_style,
                  Style text_style) {
  out_.append(indent, ' ');
  put(mark, mark_style);
  out_ += ' ';
  put_hanging(indent + text::display_width(mark) + 1, text, text_style);
}

void Page::labelled(std::size_t indent, std::string_view label, std::size_t label_width, std::string_view text) {
  // A word of a ruleset may be longer than those that the column was made for.
  const std::size_t width = std::max(label_width, text::display_width(label) + 1);
  out_.append(indent, ' ');
  put(text::pad(label, width), Style::dim);
  put_hanging(indent + width, text, Style::plain);
}

void Page::columns(std::size_t indent, std::string_view left, std::string_view text) {
  std::string before = std::string(indent, ' ') + text::for_terminal(left);
  const std::size_t column = text::display_width(before);
  if (text.empty()) before.erase(before.find_last_not_of(' ') + 1);
  out_ += before;
  put_hanging(column, text, Style::plain);
}

void Page::verbatim(std::size_t indent, std::string_view text) {
  out_.append(indent, ' ');
  put(text::for_terminal(text), Style::plain);
  out_ += '\n';
}

void Page::row(std::string_view text, Style style) {
  put(text::truncate(text::for_terminal(text), width_), style);
  out_ += '\n';
}

}  // namespace pilotcheck
