#include "text/file_place.h"

#include <algorithm>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

/// How one of them is written: `#` is a number.
constexpr std::string_view shapes[] = {"（第 # 行）", "（第 # 行第 # 列）", " (line #)", " (line #, column #)"};

std::string filled(std::string_view shape, std::size_t first, std::size_t second) {
  std::string mark;
  for (const char c : shape) {
    if (c != '#') {
      mark += c;
      continue;
    }
    mark += std::to_string(first);
    first = second;
  }
  return mark;
}

/// How many bytes of `text`, from its beginning, are written as `shape`; zero for none.
std::size_t size_of(std::string_view shape, std::string_view text) {
  std::size_t at = 0;
  for (const char c : shape) {
    if (c != '#') {
      if (at == text.size() || text[at] != c) return 0;
      ++at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && text::is_digit(text[at])) ++at;
    if (at == begin) return 0;
  }
  return at;
}

}  // namespace

Bilingual at_line(std::size_t line) { return {filled(shapes[0], line, 0), filled(shapes[2], line, 0)}; }

Bilingual at_line(std::size_t line, std::size_t column) {
  return {filled(shapes[1], line, column), filled(shapes[3], line, column)};
}

std::string without_places(std::string_view message) {
  std::string kept;
  while (!message.empty()) {
    std::size_t size = 0;
    for (const std::string_view shape : shapes) size = std::max(size, size_of(shape, message));
    if (size == 0) {
      size = 1;
      kept += message.front();
    }
    message.remove_prefix(size);
  }
  return kept;
}

}  // namespace pilotcheck
