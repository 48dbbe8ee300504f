#include "fuzz/damage.h"

#include <algorithm>
#include <vector>

namespace pilotcheck::testing {

std::string damage(std::string text, std::mt19937& random) {
  static const std::vector<std::string> marks = {"\n", " ",  "  ", ":",   ": ",    "- ",  "-",  "#",  " #",    "'",
                                                 "\"", "|",  ">",  "[",   "]",     "{",   "}",  ", ", ",",     "&a",
                                                 "*a", "!",  "?",  "~",   "null",  "|-",  "\t", "：", "，",    "、",
                                                 "“",  "　", "\\", "\\n", "---\n", "...", "%",  "@",  ">+\n\n"};
  // Not a distribution of the library, which each library draws in its own way.
  const auto below = [&](std::size_t n) { return n == 0 ? 0 : random() % n; };
  const std::size_t at = below(text.size());
  const std::size_t line = text.rfind('\n', at) == std::string::npos ? 0 : text.rfind('\n', at) + 1;
  const std::size_t behind = std::min(text.find('\n', at), text.size() - 1) + 1;
  switch (below(6)) {
    case 0:
      return text.erase(at, 1 + below(3));
    case 1:
      return text.erase(line, behind - line);
    case 2:
      return text.insert(line, text.substr(line, behind - line));
    case 3:
      return text.insert(line, std::string(1 + below(3), ' '));
    case 4:
      return text[line] == ' ' ? text.erase(line, 1 + below(2)) : text.insert(line, " ");
    default:
      return text.insert(at, marks[below(marks.size())]);
  }
}

}  // namespace pilotcheck::testing
