#include "prose/date_in_text.h"

#include <algorithm>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

/// The number at the front of `text`, of so many digits at most, which are removed; 0 where there is none.
int take_number(View& text, std::size_t longest) {
  std::size_t size = 0;
  int number = 0;
  while (size < text.size() && text::is_digit(text[size])) {
    if (size == longest) return 0;
    number = number * 10 + (text[size++] - u'0');
  }
  text.remove_prefix(size);
  return number;
}

bool take(View& text, View marks) {
  if (text.empty() || marks.find(text.front()) == View::npos) return false;
  text.remove_prefix(1);
  return true;
}

/// 3月, 3月15日, -03 and -03-15 behind a year; nothing of a range of years: 2016-2018年.
void take_month(View& text, WrittenDate& date) {
  View rest = text;
  const bool chinese = !rest.empty() && text::is_digit(rest.front());
  if (!chinese && !take(rest, u"-./")) return;
  const int month = take_number(rest, 2);
  if (month < 1 || month > 12 || (chinese && !take(rest, u"月"))) return;
  date.month = month;
  text = rest;
  if (!chinese && !take(rest, u"-./")) return;
  const int day = take_number(rest, 2);
  if (day < 1 || day > 31 || (chinese && !take(rest, u"日号"))) return;
  date.day = day;
  text = rest;
}

/// `year`: of the date before, for one that has none; 0 where it must have one.
std::optional<WrittenDate> date_at(View text, std::size_t at, int year) {
  View rest = text.substr(at);
  WrittenDate date{year, 0, 0, at, 0};
  if (const int written = take_number(rest, 4); written > 1800 && written < 2200) {
    date.year = written;
    take(rest, u"年");
  } else if (year == 0) {
    return std::nullopt;
  } else {
    rest = text.substr(at);
  }
  take_month(rest, date);
  if (date.year == year && year != 0 && date.month == 0 && rest.size() == text.size() - at) return std::nullopt;
  date.end = text.size() - rest.size();
  return date;
}

/// Behind the light words and marks that may lead to a date.
std::size_t skip_light(View text, std::size_t at, const FigureWords& words) {
  constexpr std::size_t farthest = 12;
  const std::size_t begin = at;
  while (at < text.size() && at - begin <= farthest && !text::is_digit(text[at])) {
    const View rest = text.substr(at);
    std::size_t size = std::max(words.light.begins(rest), words.from.begins(rest));
    if (size == 0 && View(u" :：于(（").find(rest.front()) != View::npos) size = 1;
    if (size == 0) break;
    at += size;
  }
  return at;
}

}  // namespace

std::optional<WrittenDate> date_behind(View text, bool second, const FigureWords& words) {
  const auto first = date_at(text, skip_light(text, 0, words), 0);
  if (!first || !second) return first;
  View rest = text.substr(first->end);
  const std::size_t to = std::max(words.range.begins(rest), words.to.begins(rest));
  if (to == 0) return std::nullopt;
  return date_at(text, first->end + to, first->year);
}

}  // namespace pilotcheck
