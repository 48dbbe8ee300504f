#include "description/misplaced_keys.h"

#include <fmt/format.h>

#include "text/take_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::size_t spaces_of(std::string_view line) { return std::min(line.find_first_not_of(' '), line.size()); }

}  // namespace

std::optional<Slot> slot_above(const Vocabulary& vocabulary, Slot group, std::string_view key) {
  if (vocabulary.field(group).in_record || vocabulary.field(group).kind() != ValueKind::group) return std::nullopt;
  while (group != 0) {
    group = vocabulary.field(group).parent;
    const auto child = vocabulary.find_child(group, key);
    if (!child) continue;
    const ValueKind kind = vocabulary.field(*child).kind();
    return kind == ValueKind::group || kind == ValueKind::records ? child : std::nullopt;
  }
  return std::nullopt;
}

std::vector<Edit> move_block(std::string_view text, Position key, std::uint32_t column) {
  std::vector<Edit> edits;
  const std::string moved(key.column - column, ' ');
  std::uint32_t number = 1;
  for (; number < key.line && !text.empty(); ++number) text::take_line(text);
  for (; !text.empty(); ++number) {
    const std::string_view line = text::take_line(text);
    const std::size_t spaces = spaces_of(line);
    const std::string_view content = line.substr(spaces);
    if (content.empty() || (content.starts_with('#') && spaces < moved.size())) continue;
    const bool belongs = spaces + 1 > key.column || (spaces + 1 == key.column && content.starts_with("- "));
    if (number > key.line && !belongs && !content.starts_with('#')) break;
    edits.push_back({{number, 1}, moved, ""});
  }
  return edits;
}

Bilingual misplaced_message(const Vocabulary& vocabulary, const MisplacedKey& first, std::size_t more) {
  const Slot above = vocabulary.field(first.slot).parent;
  const std::string_view key = first.key.text();
  const Bilingual where = above == 0 ? Bilingual{"最外层", "the outermost level"}
                                     : Bilingual{fmt::format("“{}”", vocabulary.field(above).label.zh),
                                                 fmt::format("`{}`", vocabulary.field(above).path)};
  if (more == 0) {
    return {fmt::format("“{}”缩进过深，读作{}的键", key, where.zh),
            fmt::format("`{}` is indented too deep, read as a key of {}", key, where.en)};
  }
  return {fmt::format("“{}”和其后 {} 个键缩进过深，读作{}的键", key, more, where.zh),
          fmt::format("`{}` and {} behind it are indented too deep, read as keys of {}", key, more, where.en)};
}

}  // namespace pilotcheck
