#include "output/yaml_scalar.h"

#include <algorithm>

#include "text/nearest.h"

namespace pilotcheck {

std::string yaml_scalar(std::string_view text) {
  static constexpr std::string_view marks[] = {",",  "[",  "]",  "{", "}", ":", "#",  "&",  "*",  "!",  "|", ">", "'",
                                               "\"", "\n", "\t", "%", "@", "`", "\\", "，", "、", "：", "“", "”"};
  const bool null = text == "~" || text::fold(text) == "null";
  const bool plain =
      !text.empty() && !null && text.front() != '-' && text.front() != '?' &&
      std::ranges::none_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
  if (plain) return std::string(text);
  std::string result = "\"";
  for (const char c : text) {
    const std::string_view escaped = c == '\n' ? "\\n" : c == '\t' ? "\\t" : "";
    if (c == '"' || c == '\\') result += '\\';
    if (escaped.empty()) {
      result += c;
    } else {
      result += escaped;
    }
  }
  return result + '"';
}

}  // namespace pilotcheck
