#include "description/written_sides.h"

#include "text/utf8.h"

namespace pilotcheck {

std::optional<std::array<std::string_view, 2>> written_sides(std::string_view written, const ChangeWords& words) {
  for (const std::string_view mark : {"→", "->", "到", "至", "为"}) {
    const std::size_t at = written.find(mark);
    if (at == std::string_view::npos) continue;
    std::string_view before = text::trim(written.substr(0, at));
    for (const std::string_view lead : {"由", "从"}) {
      if (before.starts_with(lead)) before = text::trim(before.substr(lead.size()));
    }
    for (const auto* list : {&words.falls, &words.rises}) {
      for (const std::string& word : *list) {
        if (before.ends_with(word)) before = text::trim(before.substr(0, before.size() - word.size()));
      }
    }
    return std::array{before, text::trim(written.substr(at + mark.size()))};
  }
  return std::nullopt;
}

}  // namespace pilotcheck
