/// Latin letters without regard to case, for words of the program and of rules that are compared byte by byte, and what
/// is a digit. Texts of people are folded by prose/fold.h; the digits are those of a folded text too.
///
///     lower('N') == 'n';  lower("N/A") == "n/a"
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck::text {

template <typename Character>
constexpr bool is_digit(Character c) {
  return c >= Character{'0'} && c <= Character{'9'};
}
constexpr bool is_lower_or_digit(char16_t c) { return (c >= u'a' && c <= u'z') || is_digit(c); }

/// Other bytes, those of UTF-8 too, stay as they are.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

inline std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = lower(c);
  return result;
}

}  // namespace pilotcheck::text
