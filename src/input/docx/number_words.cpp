#include "input/docx/number_words.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::array<std::string_view, 10> plain_digits = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 10> legal_digits = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 4> plain_units = {"", "十", "百", "千"};
constexpr std::array<std::string_view, 4> legal_units = {"", "拾", "佰", "仟"};

/// 一百零五, 十二; `legal` 壹拾贰. Below ten thousand.
std::string counted(unsigned number, bool legal) {
  const auto& digits = legal ? legal_digits : plain_digits;
  const auto& units = legal ? legal_units : plain_units;
  std::string written = std::to_string(number);
  if (written.size() > units.size()) return written;
  std::string words;
  bool gap = false;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const auto digit = static_cast<std::size_t>(written[i] - '0');
    const std::size_t unit = written.size() - 1 - i;
    if (digit == 0) {
      gap = !words.empty();
      continue;
    }
    if (gap) words += "零";
    gap = false;
    if (legal || unit != 1 || digit != 1 || !words.empty()) words += digits[digit];
    words += units[unit];
  }
  return words.empty() ? std::string(digits[0]) : words;
}

std::string digit_by_digit(unsigned number) {
  std::string words;
  for (const char c : std::to_string(number)) words += plain_digits[static_cast<std::size_t>(c - '0')];
  return words;
}

std::string roman(unsigned number, bool capital) {
  constexpr std::pair<unsigned, std::string_view> values[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  if (number == 0 || number >= 4000) return std::to_string(number);
  std::string words;
  for (const auto& [value, letters] : values) {
    for (; number >= value; number -= value) words += letters;
  }
  if (capital) {
    for (char& c : words) c = static_cast<char>(c - 'a' + 'A');
  }
  return words;
}

/// a … z, aa, bb: Word doubles the letter.
std::string letters(unsigned number, char first) {
  if (number == 0 || number > 26 * 20) return std::to_string(number);
  return std::string((number - 1) / 26 + 1, static_cast<char>(first + static_cast<char>((number - 1) % 26)));
}

/// One of a row of characters, else digits.
std::string one_of(unsigned number, char32_t first, unsigned count) {
  if (number == 0 || number > count) return std::to_string(number);
  std::string words;
  text::append(words, first + number - 1);
  return words;
}

std::string named(unsigned number, std::u16string_view names) {
  if (number == 0 || number > names.size()) return std::to_string(number);
  return text::to_utf8(names.substr(number - 1, 1));
}

std::string full_width(unsigned number) {
  std::string words;
  for (const char c : std::to_string(number)) text::append(words, U'０' + static_cast<char32_t>(c - '0'));
  return words;
}

}  // namespace

std::string number_words(std::string_view form, unsigned number) {
  // WPS writes 一、二 with the Japanese name.
  for (const std::string_view counting : {"chineseCounting", "chineseCountingThousand", "japaneseCounting",
                                          "taiwaneseCounting", "taiwaneseCountingThousand", "koreanCounting"}) {
    if (form == counting) return counted(number, false);
  }
  if (form == "chineseLegalSimplified" || form == "ideographLegalTraditional") return counted(number, true);
  if (form == "ideographDigital" || form == "japaneseDigitalTenThousand" || form == "taiwaneseDigital") {
    return digit_by_digit(number);
  }
  if (form == "decimalZero") return fmt::format("{:02}", number);
  if (form == "upperRoman" || form == "lowerRoman") return roman(number, form.front() == 'u');
  if (form == "upperLetter" || form == "lowerLetter") return letters(number, form.front() == 'u' ? 'A' : 'a');
  if (form.starts_with("decimalEnclosedCircle")) return one_of(number, U'①', 20);
  if (form == "decimalEnclosedParen") return one_of(number, U'⑴', 20);
  if (form == "decimalEnclosedFullstop") return one_of(number, U'⒈', 20);
  if (form == "ideographEnclosedCircle") return one_of(number, U'㊀', 10);
  if (form.starts_with("decimalFullWidth")) return full_width(number);
  if (form == "ideographTraditional") return named(number, u"甲乙丙丁戊己庚辛壬癸");
  if (form == "ideographZodiac") return named(number, u"子丑寅卯辰巳午未申酉戌亥");
  if (form == "none" || form == "bullet") return {};
  return std::to_string(number);
}

}  // namespace pilotcheck
