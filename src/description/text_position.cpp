#include "description/text_position.h"

#include <algorithm>

#include "prose/fold.h"

namespace pilotcheck {

std::optional<Position> text_position(const Description& description, Slot text, std::size_t at) {
  const Fact& fact = description.fact(text);
  if (fact.text_line == 0) return std::nullopt;
  const std::string_view original = fact.text;
  std::vector<std::size_t> origins;
  fold_prose(original, *description.lexicon, &origins);
  std::size_t begin = at < origins.size() ? origins[at] : original.size();
  while (begin < original.size() && (original[begin] == ' ' || original[begin] == '\n')) ++begin;
  const auto before = std::ranges::count(original.substr(0, begin), '\n');
  return Position{fact.text_line + static_cast<std::uint32_t>(before), 1};
}

}  // namespace pilotcheck
