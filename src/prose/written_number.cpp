#include "prose/written_number.h"

#include "text/ascii.h"

namespace pilotcheck {

namespace {

using View = std::u16string_view;

constexpr std::int64_t one = WrittenNumber::one;
constexpr std::int64_t most = 1'000'000'000;  // whole units; what is more is no figure of a form

}  // namespace

WrittenNumber read_digits(View text) {
  WrittenNumber number;
  for (; number.size < text.size(); ++number.size) {
    const char16_t c = text[number.size];
    const bool goes_on = number.size + 1 < text.size() && text::is_digit(text[number.size + 1]);
    if (c == u'.' && goes_on && number.place == one) {
      number.place = -one;  // the point is behind us
    } else if (c == u',' && goes_on && number.place == one) {
      continue;
    } else if (!text::is_digit(c)) {
      break;
    } else if (number.place == one) {
      number.value = number.value < 0 || number.value > most * one / 10 ? -one : number.value * 10 + (c - u'0') * one;
    } else if (const std::int64_t place = (number.place < 0 ? one : number.place) / 10; place > 0) {
      number.place = place;
      if (number.value >= 0) number.value += place * (c - u'0');
    }
  }
  if (number.place < 0) number.place = one;
  return number;
}

WrittenNumber read_numerals(View text) {
  constexpr View digits = u"零一二三四五六七八九";
  constexpr View powers = u"十百千";
  WrittenNumber number;
  std::int64_t last = 0;
  std::int64_t place = 0;  // behind the point
  for (; number.size < text.size(); ++number.size) {
    const char16_t c = text[number.size] == u'两' ? u'二' : text[number.size];
    if (const std::size_t digit = digits.find(c); digit != View::npos) {
      if (place > 1) {
        place /= 10;
        number.value += place * static_cast<std::int64_t>(digit);
        number.place = place;
      } else {
        last = static_cast<std::int64_t>(digit);
      }
    } else if (const std::size_t power = powers.find(c); power != View::npos && place == 0) {
      const std::int64_t times = power == 0 ? 10 : power == 1 ? 100 : 1000;
      number.value += (last == 0 ? 1 : last) * times * one;
      last = 0;
    } else if (c == u'点' && number.size > 0 && place == 0) {
      number.value += last * one;
      last = 0;
      place = one;
    } else {
      break;
    }
  }
  number.value += last * one;
  return number;
}

}  // namespace pilotcheck
