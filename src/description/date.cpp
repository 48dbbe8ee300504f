#include "description/date.h"

#include <fmt/format.h>

#include <array>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// The number at the front of `text`, of at most `longest` digits, which are removed.
std::optional<int> take_number(std::string_view& text, std::size_t longest) {
  int number = 0;
  std::size_t length = 0;
  while (length < text.size() && text[length] >= '0' && text[length] <= '9')
    number = number * 10 + (text[length++] - '0');
  if (length == 0 || length > longest) return std::nullopt;
  text.remove_prefix(length);
  return number;
}

/// What a Chinese numeral is worth; ten and 十 are the same. Nothing for any other character.
std::optional<int> worth(char32_t numeral) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九十";
  if (numeral == U'零' || numeral == U'○') return 0;
  const std::size_t at = digits.find(numeral);
  return at == std::u32string_view::npos ? std::nullopt : std::optional(static_cast<int>(at));
}

/// The number at the front of `text` in digits or in Chinese numerals, which are removed: 2018, 二〇一八, 十二, 三十一.
std::optional<int> take_written_number(std::string_view& text, std::size_t longest) {
  constexpr int ten = 10;
  std::size_t length = 0;
  std::size_t count = 0;
  int number = 0;
  bool after_ten = false;  // what stands behind 十 is its units
  while (length < text.size() && count <= longest + 1) {
    std::size_t next = length;
    const auto digit = worth(text::decode(text, next));
    if (!digit) break;
    if (*digit == ten && (after_ten || number >= ten)) return std::nullopt;
    if (*digit == ten) {
      number = (number == 0 ? 1 : number) * ten;
    } else {
      number = after_ten ? number + *digit : number * ten + *digit;
    }
    after_ten = *digit == ten;
    length = next;
    ++count;
  }
  if (length == 0) return take_number(text, longest);
  const std::size_t most = number < 100 && longest == 2 ? longest + 1 : longest;  // 三十一
  if (count > most) return std::nullopt;
  text.remove_prefix(length);
  return number;
}

bool take(std::string_view& text, std::string_view mark) {
  if (!text.starts_with(mark)) return false;
  text.remove_prefix(mark.size());
  return true;
}

int days_in(int year, int month) {
  constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && leap ? 1 : 0);
}

bool exists(const Date& date) {
  if (date.year < 1000 || date.month < 1 || date.month > 12) return false;
  return date.day >= 0 && date.day <= days_in(date.year, date.month);
}

/// `2018年4月1日`, `2018年4月`, `2018 年 4 月 1 日`, `二〇一八年四月一日`.
std::optional<Date> parse_chinese(std::string_view text) {
  const auto skip = [&text] { text = text::trim(text); };
  Date date;
  const auto year = take_written_number(text, 4);
  skip();
  if (!year || !take(text, "年")) return std::nullopt;
  skip();
  const auto month = take_written_number(text, 2);
  skip();
  if (!month || !take(text, "月")) return std::nullopt;
  date = {*year, *month, 0};
  skip();
  if (text.empty()) return date;
  const auto day = take_written_number(text, 2);
  skip();
  if (!day || *day == 0 || !(take(text, "日") || take(text, "号")) || !text.empty()) return std::nullopt;
  date.day = *day;
  return date;
}

/// `2018-04-01`, `2018/4/1`, `2018.4.1`, each without its day too.
std::optional<Date> parse_separated(std::string_view text) {
  const auto year = take_number(text, 4);
  if (!year || text.empty()) return std::nullopt;
  const std::string_view separator = text.substr(0, 1);
  if (separator != "-" && separator != "/" && separator != ".") return std::nullopt;
  take(text, separator);
  const auto month = take_number(text, 2);
  if (!month) return std::nullopt;
  if (text.empty()) return Date{*year, *month, 0};
  if (!take(text, separator)) return std::nullopt;
  const auto day = take_number(text, 2);
  if (!day || *day == 0 || !text.empty()) return std::nullopt;
  return Date{*year, *month, *day};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = text::trim(text);
  auto date = text.find("年") != std::string_view::npos ? parse_chinese(text) : parse_separated(text);
  if (!date || !exists(*date)) return std::nullopt;
  return date;
}

std::optional<Date> parse_year(std::string_view text) {
  text = text::trim(text);
  const auto year = take_written_number(text, 4);
  text = text::trim(text);
  take(text, "年");
  if (!year || *year < 1000 || !text.empty()) return std::nullopt;
  return Date{*year, 0, 0};
}

std::weak_ordering compare(const Date& left, const Date& right) {
  if (left.year != right.year) return left.year <=> right.year;
  if (left.month == 0 || right.month == 0) return std::weak_ordering::equivalent;
  if (left.month != right.month) return left.month <=> right.month;
  if (left.day == 0 || right.day == 0) return std::weak_ordering::equivalent;
  return left.day <=> right.day;
}

std::string to_text(const Date& date) {
  if (date.month == 0) return fmt::format("{}", date.year);
  if (date.day == 0) return fmt::format("{}-{:02}", date.year, date.month);
  return fmt::format("{}-{:02}-{:02}", date.year, date.month, date.day);
}

std::chrono::year_month month_of(const Date& date) {
  return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month))};
}

}  // namespace pilotcheck
