#include "prose/lexicon.h"

#include <algorithm>

namespace pilotcheck {

namespace {

using View = std::u16string_view;

bool starts_with_any(View text, const std::vector<std::u16string>& words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return text.starts_with(word); });
}
bool ends_with_any(View text, const std::vector<std::u16string>& words) {
  return std::any_of(words.begin(), words.end(), [&](View word) { return text.ends_with(word); });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); }

}  // namespace

bool Trigger::holds(View before, View after) const {
  if (!conditional) return true;
  if (whole_words && ((!before.empty() && is_letter(before.back())) || (!after.empty() && is_letter(after.front()))))
    return false;
  if (unless_last && after.empty()) return false;
  if (ends_with_any(before, unless_before) || starts_with_any(after, unless_after)) return false;
  return (only_before.empty() || ends_with_any(before, only_before)) &&
         (only_after.empty() || starts_with_any(after, only_after));
}

ItemMarks::ItemMarks(std::vector<std::string> marks, std::vector<std::string> behind_number)
    : marks_(std::move(marks)), behind_number_(std::move(behind_number)) {
  std::sort(marks_.begin(), marks_.end());
  for (std::size_t i = marks_.size(); i-- > 0;) {
    first_.at(static_cast<unsigned char>(marks_[i].front())) = static_cast<std::uint32_t>(i + 1);
  }
}

bool ItemMarks::begin(std::string_view line) const {
  if (is_digit(line.front())) {
    // A line that begins with a year or an amount goes on with its sentence.
    const std::string_view behind = line.substr(line.size() > 1 && is_digit(line[1]) ? 2 : 1);
    for (const std::string& mark : behind_number_) {
      if (behind.starts_with(mark)) return true;
    }
  }
  // Nearly every line begins with a byte that no mark begins with.
  std::size_t number = first_.at(static_cast<unsigned char>(line.front()));
  for (; number != 0 && number <= marks_.size() && marks_[number - 1].front() == line.front(); ++number) {
    if (line.starts_with(marks_[number - 1])) return true;
  }
  return false;
}

}  // namespace pilotcheck
