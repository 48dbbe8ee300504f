#include "description/cure.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "prose/currency.h"
#include "text/ascii.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// Words that make a number a rough one, or a bound.
constexpr std::string_view before_numbers[] = {"预计", "大约", "约为", "约",   "将近",   "接近",   "近",
                                               "超过", "超",   "逾",   "达到", "不低于", "不少于", "≈",
                                               "~",    "～",   ">",    "≥",    "＞",     "＝",     "="};
constexpr std::string_view english_before_numbers[] = {
    "about ", "approx. ",   "approx ",   "approximately ", "around ",        "roughly ",      "nearly ", "almost ",
    "over ",  "more than ", "at least ", "up to ",         "not less than ", "no less than ", "some "};
constexpr std::string_view behind_numbers[] = {"。", "，", "；", "左右", "以上", "上下", "整", "前"};
constexpr std::string_view counters[] = {"人", "个", "台", "套", "家", "项", "条"};

/// The words that were taken off a text, as a person names them.
using Dropped = std::vector<std::string_view>;

std::string_view strip_ends(std::string_view text, std::span<const std::string_view> words, Dropped& dropped) {
  for (const std::string_view word : words) {
    if (!text.ends_with(word)) continue;
    text = text::trim(text.substr(0, text.size() - word.size()));
    dropped.push_back(word);
  }
  return text;
}

/// What stands in brackets at the end of a value.
struct Remark {
  std::size_t at = std::string_view::npos;  ///< where its bracket opens
  std::string_view inside;
};

Remark remark_of(std::string_view text) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
    const std::size_t at = text.find(open);
    if (at == std::string_view::npos || at == 0 || !text.ends_with(close)) continue;
    const std::size_t begin = at + open.size();
    return {at, text::trim(text.substr(begin, text.size() - begin - close.size()))};
  }
  return {};
}

/// 5.2（亿元）: without its unit a number is another amount.
bool is_unit_of(std::string_view remark, const Currency& currency) {
  return std::ranges::any_of(
      currency.units, [&](const Currency::Unit& unit) { return remark.find(unit.name) != std::string_view::npos; });
}

/// A remark in brackets at the end, and what an amount is by the year: neither is part of the value.
std::string_view strip_remark(std::string_view text, const Currency* currency, Dropped& dropped) {
  for (Remark remark = remark_of(text); remark.at != std::string_view::npos; remark = remark_of(text)) {
    const std::string_view number = text::trim(text.substr(0, remark.at));
    if (currency != nullptr && is_unit_of(remark.inside, *currency) && !is_unit_of(number, *currency)) return text;
    dropped.push_back(text.substr(remark.at));
    text = number;
  }
  constexpr std::string_view by_year[] = {"/年", "每年"};
  return strip_ends(text, by_year, dropped);
}

/// Words before a number that make it a rough one.
std::string_view strip_before(std::string_view text, Dropped& dropped) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : before_numbers) {
      if (!text.starts_with(word)) continue;
      text = text::trim(text.substr(word.size()));
      dropped.push_back(word);
      again = true;
    }
    const std::string lower = text::lower(text);
    for (const std::string_view word : english_before_numbers) {
      if (again || !lower.starts_with(word)) continue;
      dropped.push_back(text.substr(0, word.size() - 1));
      text = text::trim(text.substr(word.size()));
      again = true;
    }
  }
  return text;
}

std::string_view strip_behind(std::string_view text, const CureOf& of, Dropped& dropped) {
  text = strip_ends(strip_remark(text, of.currency, dropped), behind_numbers, dropped);
  return of.counts ? strip_ends(text, counters, dropped) : text;
}

/// 5.2（亿元） as 5.2亿元, where the unit is all that stands in brackets.
std::string with_unit(std::string_view text) {
  const Remark remark = remark_of(text);
  return remark.inside.empty() ? std::string()
                               : fmt::format("{}{}", text::trim(text.substr(0, remark.at)), remark.inside);
}

std::string without_spaces(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!text::is_space(text::decode(text, at))) result += text.substr(begin, at - begin);
  }
  return result;
}

bool replace_end(std::string& text, std::string_view end, std::string_view by) {
  if (!text.ends_with(end)) return false;
  text.replace(text.size() - end.size(), end.size(), by);
  return true;
}

/// 44。1% as 44.1%, 2018—12—31 as 2018-12-31: the marks of a Chinese keyboard between digits.
std::string with_plain_marks(std::string_view text) {
  std::string result(text);
  for (const auto& [mark, plain] :
       {std::pair<std::string_view, char>{"。", '.'}, {"．", '.'}, {"——", '-'}, {"—", '-'}, {"–", '-'}, {"－", '-'}}) {
    for (std::size_t at = result.find(mark); at != std::string::npos; at = result.find(mark, at + 1)) {
      const std::size_t end = at + mark.size();
      const bool inside =
          at > 0 && end < result.size() && text::is_digit(result[at - 1]) && text::is_digit(result[end]);
      if (inside) result.replace(at, mark.size(), 1, plain);
    }
  }
  return result;
}

/// The numbers in `text`, where one mark divides them: 12/31/2016.
std::vector<std::string> numbers_in(std::string_view text, std::string_view marks) {
  std::vector<std::string> numbers(1);
  for (const char c : text) {
    if (text::is_digit(c)) {
      numbers.back() += c;
    } else if (marks.find(c) != std::string_view::npos) {
      numbers.emplace_back();
    } else {
      return {};
    }
  }
  return numbers;
}

std::string date_of(const std::string& year, const std::string& month, const std::string& day) {
  return fmt::format("{}-{:0>2}-{:0>2}", year, month, day);
}

/// The dates for which something may be meant that is written in another order, or with words; several where nobody can
/// tell.
std::vector<std::string> dates_in(const std::string& text) {
  std::vector<std::string> dates;
  const std::vector<std::string> numbers = numbers_in(text, "/.-");
  if (numbers.size() == 3 && numbers[2].size() == 4) {
    dates.push_back(date_of(numbers[2], numbers[0], numbers[1]));
    if (numbers[0] != numbers[1]) dates.push_back(date_of(numbers[2], numbers[1], numbers[0]));
  }
  if (numbers.size() == 1 && text.size() == 8) {
    dates.push_back(date_of(text.substr(0, 4), text.substr(4, 2), text.substr(6)));
  }
  if (numbers.size() == 1 && text.size() == 6) dates.push_back(text.substr(0, 4) + "-" + text.substr(4));
  for (const auto& [word, month] :
       {std::pair{"年底", "年12月"}, {"年末", "年12月"}, {"年年底", "年12月"}, {"年初", "年1月"}}) {
    std::string dated = text;
    if (replace_end(dated, word, month)) dates.push_back(std::move(dated));
  }
  for (const std::string_view word : {"初", "底", "末", "中旬", "上旬", "下旬"}) {
    std::string dated = text;
    if (replace_end(dated, word, "")) dates.push_back(std::move(dated));
  }
  dates.push_back(text + "日");
  return dates;
}

/// 5.2亿元人民币 without what stands before amounts, in the smallest unit where it names none: 5.2亿 in 亿元.
void add_amounts(const std::string& text, const Currency& currency, std::vector<std::string>& candidates) {
  for (const std::string& mark : currency.before) {
    std::string money = text;
    if (!replace_end(money, mark, "")) continue;
    const std::string& unit = currency.smallest().name;
    candidates.push_back(money.ends_with(unit) ? money : money + unit);
    return;
  }
}

/// 四成五 as 45%: tenths, and hundredths behind them.
std::optional<std::string> in_percent(std::string_view text) {
  constexpr std::string_view tenths = "成";
  constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
  const auto take_digit = [&]() -> char {
    for (std::size_t i = 0; i < std::size(numerals); ++i) {
      const std::string_view numeral = numerals[i];
      const char digit = static_cast<char>('1' + i);
      if (!text.starts_with(numeral) && !text.starts_with(digit)) continue;
      text.remove_prefix(text.starts_with(digit) ? 1 : numeral.size());
      return digit;
    }
    return '0';
  };
  std::string percent(1, take_digit());
  if (percent == "0" || !text.starts_with(tenths)) return std::nullopt;
  text.remove_prefix(tenths.size());
  percent += take_digit();
  return text.empty() ? std::optional(percent + "%") : std::nullopt;
}

/// Two values where one is asked for, 2016年3月至2018年12月: which one is meant nobody can tell.
std::optional<Bilingual> one_of_two(std::string_view text, const std::function<bool(std::string_view)>& fits) {
  for (const std::string_view mark : {"至", "到", "~", "～", "——", "—", "–"}) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    const std::string_view one = text::trim(text.substr(0, at));
    const std::string_view other = text::trim(text.substr(at + mark.size()));
    if (one.empty() || other.empty() || !fits(one) || !fits(other)) continue;
    return Bilingual{fmt::format("写了两个，这里只填一个：{} 或 {}", one, other),
                     fmt::format("two are written, state one here: `{}` or `{}`", one, other)};
  }
  return std::nullopt;
}

/// What may be meant, the nearest first.
std::vector<std::string> candidates_of(std::string_view bare, const Currency* currency) {
  std::vector<std::string> candidates{std::string(bare)};
  std::string text = without_spaces(bare);
  candidates.push_back(text);
  candidates.push_back(with_plain_marks(text));
  if (currency != nullptr) add_amounts(text, *currency, candidates);
  if (auto share = in_percent(text)) candidates.push_back(*std::move(share));
  constexpr std::string_view per_cent = "百分之";
  if (text.starts_with(per_cent)) candidates.push_back(text.substr(per_cent.size()) + "%");
  for (const std::string_view unit : {"个百分点", "百分点"}) {
    std::string share = text;
    if (replace_end(share, unit, "%")) candidates.push_back(std::move(share));
  }
  for (std::string& date : dates_in(text)) candidates.push_back(std::move(date));
  return candidates;
}

}  // namespace

Bilingual cure(std::string_view text, const std::function<bool(std::string_view)>& fits, Bilingual otherwise,
               const CureOf& of) {
  Dropped dropped;
  const std::string_view number = strip_before(text, dropped);
  if (const std::string whole = with_unit(number); !whole.empty() && fits(whole))
    return {fmt::format("请写成 {}", whole), fmt::format("write `{}`", whole)};
  const std::string_view bare = strip_behind(number, of, dropped);
  std::vector<std::string> good;
  for (std::string& candidate : candidates_of(bare, of.currency)) {
    const bool found = !candidate.empty() && candidate != text && fits(candidate);
    if (found && std::ranges::find(good, candidate) == good.end()) good.push_back(std::move(candidate));
  }
  if (good.empty()) return one_of_two(text, fits).value_or(std::move(otherwise));
  if (good.front() == bare && !dropped.empty()) {
    return {fmt::format("去掉“{}”：{}", fmt::join(dropped, "”“"), bare),
            fmt::format("drop {}: `{}`", fmt::join(dropped, ", "), bare)};
  }
  // Two orders of day and month are two dates; spaces and words are one.
  const bool doubtful = good.size() > 1 && good[0].size() == good[1].size() && good[0].find('-') != std::string::npos;
  if (!doubtful) return {fmt::format("请写成 {}", good.front()), fmt::format("write `{}`", good.front())};
  return {fmt::format("请写成 {} 或 {}", good[0], good[1]),
          fmt::format("write `{}` or `{}`, whichever is meant", good[0], good[1])};
}

}  // namespace pilotcheck
