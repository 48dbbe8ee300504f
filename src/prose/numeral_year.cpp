#include "prose/numeral_year.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/ascii.h"

namespace pilotcheck {

namespace {

constexpr std::size_t year_digits = 4;

std::optional<char16_t> digit_of(char16_t unit) {
  constexpr std::u16string_view numerals = u"〇一二三四五六七八九";
  if (text::is_digit(unit)) return unit;
  if (unit == u'零' || unit == u'○') return u'0';
  const std::size_t digit = numerals.find(unit);
  if (digit == std::u16string_view::npos) return std::nullopt;
  return static_cast<char16_t>(u'0' + digit);
}

/// The digits of four numerals that name a year; none where they do not.
std::optional<std::array<char16_t, year_digits>> year_of(std::u16string_view numerals) {
  std::array<char16_t, year_digits> year{};
  for (std::size_t i = 0; i < year_digits; ++i) {
    const auto digit = digit_of(numerals[i]);
    if (!digit) return std::nullopt;
    year[i] = *digit;
  }
  const bool of_century = (year[0] == u'2' && year[1] == u'0') || (year[0] == u'1' && year[1] == u'9');
  return of_century ? std::optional(year) : std::nullopt;
}

}  // namespace

void fold_numeral_years(std::u16string& text) {
  for (std::size_t at = text.find(u'年'); at != std::u16string::npos; at = text.find(u'年', at + 1)) {
    if (at < year_digits || text::is_digit(text[at - 1])) continue;  // 2020年 is one already
    const auto year = year_of(std::u16string_view(text).substr(at - year_digits, year_digits));
    if (year) std::ranges::copy(*year, text.begin() + static_cast<std::ptrdiff_t>(at - year_digits));
  }
}

}  // namespace pilotcheck
