#include "description/vocabulary_names.h"

#include <functional>

#include "text/nearest.h"

namespace pilotcheck {

std::size_t NameTable::place_of(std::uint32_t owner, NameKind kind, std::string_view folded) const {
  const std::size_t salt = (std::size_t{owner} * 2 + static_cast<std::size_t>(kind)) * 0x9E3779B97F4A7C15U;
  const std::size_t mask = places_.size() - 1;
  for (std::size_t place = (std::hash<std::string_view>{}(folded) ^ salt) & mask;; place = (place + 1) & mask) {
    if (places_[place] == 0) return place;
    const Name& name = names_[places_[place] - 1U];
    if (name.owner == owner && name.kind == kind && name.size == folded.size() &&
        std::string_view(letters_).substr(name.begin, name.size) == folded) {
      return place;
    }
  }
}

std::uint32_t NameTable::add(std::uint32_t owner, NameKind kind, std::string_view folded, std::uint32_t target) {
  if (names_.size() * 2 >= places_.size()) grow();
  const std::size_t place = place_of(owner, kind, folded);
  if (places_[place] != 0) return names_[places_[place] - 1U].target;
  names_.push_back(
      {owner, target, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(folded.size()), kind});
  letters_ += folded;
  places_[place] = static_cast<std::uint32_t>(names_.size());
  return target;
}

std::optional<std::uint32_t> NameTable::find(std::uint32_t owner, NameKind kind, std::string_view name) const {
  if (names_.empty()) return std::nullopt;
  // Most are written as they are folded, and folding changes no folded name.
  std::uint32_t found = places_[place_of(owner, kind, name)];
  if (found == 0) found = places_[place_of(owner, kind, text::fold(name))];
  if (found == 0) return std::nullopt;
  return names_[found - 1U].target;
}

void NameTable::grow() {
  constexpr std::size_t first_size = 8192;  // room for the names of the shipped vocabulary
  if (places_.empty()) {
    names_.reserve(first_size / 2);
    letters_.reserve(first_size * 4);
  }
  places_.assign(places_.empty() ? first_size : places_.size() * 2, 0);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const Name& name = names_[i];
    const std::string_view folded = std::string_view(letters_).substr(name.begin, name.size);
    places_[place_of(name.owner, name.kind, folded)] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace pilotcheck
