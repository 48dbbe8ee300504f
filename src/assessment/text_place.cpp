#include "assessment/text_place.h"

#include <fmt/format.h>

#include <optional>

#include "assessment/finding_message.h"
#include "description/text_position.h"
#include "text/file_place.h"

namespace pilotcheck {

namespace {

/// The line on which a clause begins; nothing where that is not known.
std::optional<std::uint32_t> line_of(const Description& description, Slot text, std::size_t clause) {
  const auto at = text_position(description, text, description.prose(text).clauses()[clause].begin);
  return at ? std::optional(at->line) : std::nullopt;
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
  const std::uint32_t line = line_of(description, text, clause).value_or(fact.position.line);
  if (description.places.empty()) return {fmt::format("第 {} 行", line), fmt::format("line {}", line)};
  Place place = place_of(description.places, {line, 1});
  place.heading.clear();
  return place_name(place);
}

Bilingual title_and_place(const Description& description, Slot text, std::size_t clause) {
  const Bilingual title = field_name(*description.vocabulary, text);
  const Fact& fact = description.fact(text);
  if (const auto line = line_of(description, text, clause)) {
    if (description.places.empty()) return titled(title, at_line(*line));
    return titled(title, at_place(description, {*line, 1}));
  }
  const Position at = fact.position;
  if (!description.places.empty()) return titled(title, at_place(description, at));
  return titled(title, at.line == 0 ? Bilingual{} : at_line(at.line, at.column));
}

}  // namespace pilotcheck
