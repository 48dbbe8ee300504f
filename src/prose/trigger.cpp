#include "prose/trigger.h"

#include <algorithm>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

bool starts_with_any(View text, FoldedWords words) {
  return !text.empty() && std::any_of(words.begin(), words.end(), [&, first = text.front()](View word) {
    return word.front() == first && text.starts_with(word);
  });
}
bool ends_with_any(View text, FoldedWords words) {
  return !text.empty() && std::any_of(words.begin(), words.end(), [&, last = text.back()](View word) {
    return word.back() == last && text.ends_with(word);
  });
}
/// In one pass over the text, which nearly always has none.
bool has_any(View text, FoldedWords words) {
  if (words.empty()) return false;
  const auto bit = [](char16_t c) { return std::uint64_t{1} << (c % 64U); };
  std::uint64_t firsts = 0;
  for (const View word : words) firsts |= bit(word.front());
  for (; !text.empty(); text.remove_prefix(1)) {
    if ((firsts & bit(text.front())) != 0 && starts_with_any(text, words)) return true;
  }
  return false;
}

}  // namespace

bool Trigger::holds(const Place& place) const {
  if (!conditional) return true;
  const auto& [before, after, later] = place;
  if (whole_words && ((!before.empty() && text::is_lower_or_digit(before.back())) ||
                      (!after.empty() && text::is_lower_or_digit(after.front()))))
    return false;
  if (unless_last && after.empty()) return false;
  if (ends_with_any(before, unless_before) || starts_with_any(after, unless_after)) return false;
  if (has_any(later, unless_later) || has_any(before, unless_earlier)) return false;
  return (only_before.empty() || ends_with_any(before, only_before)) &&
         (only_after.empty() || starts_with_any(after, only_after)) &&
         (only_later.empty() || has_any(later, only_later));
}

}  // namespace pilotcheck
