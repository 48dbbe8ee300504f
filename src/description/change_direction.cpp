#include "description/change_direction.h"

#include <algorithm>

namespace pilotcheck {

namespace {

/// Whatever the case of Latin letters; allocates nothing.
bool contains(std::string_view text, std::string_view word) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const auto same = [&](char one, char other) { return lower(one) == lower(other); };
  return std::search(text.begin(), text.end(), word.begin(), word.end(), same) != text.end();
}

/// What is counted, before what it is counted by: 小时/台 is measured in 小时, 台/小时 in 台.
bool is_measured_in(std::string_view unit, std::string_view word) {
  const std::string_view counted = unit.substr(0, unit.find('/'));
  const bool latin = !word.empty() && static_cast<unsigned char>(word.front()) < 0x80;
  const bool whole = latin && word.size() < 4;
  return (!whole || counted.size() == word.size()) && contains(counted, word);
}

/// 产品单耗, but not 能耗降低率 nor 不合格率 of 合格率.
bool is_named(std::string_view index, std::string_view word) {
  if (!index.ends_with(word)) return false;
  const std::string_view before = index.substr(0, index.size() - word.size());
  return !before.ends_with("不") && !before.ends_with("非");
}

}  // namespace

bool is_reversed(const Field& field, const Fact& after, const Fact& index) {
  return std::ranges::any_of(field.reversed_in, [&](const std::string& one) {
    return is_measured_in(after.unit, one) || is_named(index.text, one);
  });
}

}  // namespace pilotcheck
