#include "input/document_parts.h"

#include <set>

#include "input/yaml/slip_line.h"
#include "text/take_line.h"
#include "text/utf8.h"

namespace pilotcheck {

bool is_document_marker(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  const std::string_view mark = line.substr(0, end == std::string_view::npos ? 0 : end + 1);
  return mark == "---" || mark == "...";
}

bool are_parts_of_one(std::string_view text, const OutermostKey& outermost) {
  std::set<std::size_t> seen;
  bool has_key = false;  // in the document that is read
  while (!text.empty()) {
    const SlipLine line = take_apart(text::take_line(text));
    if (is_document_marker(line.whole)) {
      has_key = false;
      continue;
    }
    if ((line.content.empty() && !line.is_item()) || line.content.starts_with('#')) continue;
    if (line.indent > 0 || line.is_item()) {
      if (!has_key) return false;
      continue;
    }
    const std::string_view key = key_in(line.content);
    const auto number = key.empty() ? std::nullopt : outermost(key);
    if (!number || !seen.insert(*number).second) return false;
    has_key = true;
  }
  return true;
}

}  // namespace pilotcheck
