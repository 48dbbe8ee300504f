#include "description/change_direction.h"

#include <algorithm>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

/// Whatever the case of Latin letters; allocates nothing.
bool contains(std::string_view text, std::string_view word) {
  const auto same = [](char one, char other) { return text::lower(one) == text::lower(other); };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// What is counted, before what it is counted by: 小时/台 is measured in 小时, 台/小时 in 台.
bool is_measured_in(std::string_view unit, std::string_view word) {
  if (word.find('/') != std::string_view::npos) return unit == word;
  const std::string_view counted = unit.substr(0, unit.find('/'));
  const bool latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
  const bool whole = latin && word.size() < 4;
  return (!whole || counted.size() == word.size()) && contains(counted, word);
}

/// 产品单耗, but not 能耗降低率 nor 不合格率 of 合格率. One character is that of a unit: 精细度 is not counted in 度.
bool is_named(std::string_view index, std::string_view word) {
  constexpr std::size_t one_character = 3;
  if (word.size() <= one_character || !index.ends_with(word)) return false;
  const std::string_view before = index.substr(0, index.size() - word.size());
  return !before.ends_with("不") && !before.ends_with("非");
}

bool any_measures(const std::vector<std::string>& words, const Fact& after) {
  return std::ranges::any_of(words, [&](const std::string& one) { return is_measured_in(after.unit, one); });
}

bool any_names(const std::vector<std::string>& words, const Fact& index) {
  return std::ranges::any_of(words, [&](const std::string& one) { return is_named(index.text, one); });
}

}  // namespace

bool is_reversed(const Field& field, const Fact& after, const Fact& index) {
  return any_measures(field.reversed_in, after) || any_names(field.reversed_in, index);
}

bool contradicts_itself(const Field& field, const Fact& after, const Fact& index) {
  const bool reversed = any_names(field.reversed_in, index);
  const bool straight = any_names(field.straight_in, index);
  if (reversed == straight) return false;
  return any_measures(straight ? field.reversed_in : field.straight_in, after);
}

}  // namespace pilotcheck
