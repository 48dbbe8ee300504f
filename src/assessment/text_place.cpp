#include "assessment/text_place.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/finding_message.h"
#include "prose/fold.h"
#include "text/file_place.h"

namespace pilotcheck {

namespace {

/// From zero: the line of the narrative itself.
std::size_t line_of(const Description& description, Slot text, std::size_t clause) {
  const std::string_view original = description.fact(text).text;
  std::vector<std::size_t> origins;
  fold_prose(original, *description.lexicon, &origins);
  const std::size_t begin = description.prose(text).clauses()[clause].begin;
  std::size_t at = begin < origins.size() ? origins[begin] : original.size();
  while (at < original.size() && (original[at] == ' ' || original[at] == '\n')) ++at;
  return static_cast<std::size_t>(std::ranges::count(original.substr(0, at), '\n'));
}

Bilingual titled(const Bilingual& title, const Bilingual& place) {
  return {fmt::format("《{}》{}", title.zh, place.zh), fmt::format("“{}”{}", title.en, place.en)};
}

}  // namespace

Bilingual at_place(const Description& description, Position position) {
  if (description.places.empty()) return at_line(position.line);
  const Bilingual place = place_name(place_of(description.places, position));
  if (place.empty()) return {};
  return {fmt::format("（{}）", place.zh), fmt::format(" ({})", place.en)};
}

Bilingual clause_place(const Description& description, Slot text, std::size_t clause) {
  const Fact& fact = description.fact(text);
  const bool known = fact.text_line > 0;
  const std::size_t line = known ? fact.text_line + line_of(description, text, clause) : fact.position.line;
  if (description.places.empty()) return {fmt::format("第 {} 行", line), fmt::format("line {}", line)};
  Place place = place_of(description.places, {static_cast<std::uint32_t>(line), 1});
  place.heading.clear();
  return place_name(place);
}

Bilingual title_and_place(const Description& description, Slot text, std::size_t clause) {
  const Bilingual title = field_name(*description.vocabulary, text);
  const Fact& fact = description.fact(text);
  if (fact.text_line > 0) {
    const std::size_t line = fact.text_line + line_of(description, text, clause);
    if (description.places.empty()) return titled(title, at_line(line));
    return titled(title, at_place(description, {static_cast<std::uint32_t>(line), 1}));
  }
  const Position at = fact.position;
  if (!description.places.empty()) return titled(title, at_place(description, at));
  return titled(title, at.line == 0 ? Bilingual{} : at_line(at.line, at.column));
}

}  // namespace pilotcheck
