#include "description/form/form_text.h"

#include <algorithm>
#include <array>

#include "description/date.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view chinese_digits = "〇零一二三四五六七八九十百";
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> brackets = {
    std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}, {"[", "]"}, {"【", "】"}};

bool is_chinese_digit(std::string_view text, std::size_t at, std::size_t& size) {
  size = 3;
  return at + size <= text.size() && chinese_digits.find(text.substr(at, size)) != std::string_view::npos &&
         static_cast<unsigned char>(text[at]) >= 0xE0;
}

/// Bytes of the number at `at`: in Chinese, or in digits of ASCII.
std::size_t number_at(std::string_view text, std::size_t at, bool chinese) {
  const std::size_t begin = at;
  std::size_t size = 0;
  if (chinese) {
    while (is_chinese_digit(text, at, size)) at += size;
  } else {
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  }
  return at - begin;
}

std::size_t skip(std::string_view text, std::size_t at, std::initializer_list<std::string_view> marks) {
  for (const std::string_view mark : marks) {
    if (text.substr(at).starts_with(mark)) return at + mark.size();
  }
  return at;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!text::is_space(text::decode(text, next))) break;
    at = next;
  }
  return at;
}

/// （一） and (1).
TypedNumber bracketed(std::string_view text) {
  const std::size_t open = skip(text, 0, {"（", "("});
  if (open == 0) return {};
  for (const bool chinese : {true, false}) {
    const std::size_t size = number_at(text, open, chinese);
    const std::size_t end = skip(text, open + size, {"）", ")"});
    if (size > 0 && end > open + size) return {skip_space(text, skip(text, end, {"、", "."})), chinese ? 2U : 4U};
  }
  return {};
}

/// 1. and 1.2.3, 1、 and 1）.
TypedNumber decimal(std::string_view text) {
  unsigned parts = 0;
  std::size_t at = 0;
  while (true) {
    const std::size_t size = number_at(text, at, false);
    if (size == 0 || size > 2) break;
    ++parts;
    at += size;
    const std::size_t behind = skip(text, at, {".", "．"});
    if (behind == at || number_at(text, behind, false) == 0) break;
    at = behind;
  }
  if (parts == 0) return {};
  const std::size_t marked = skip(text, at, {".", "．", "、", "）", ")"});
  const std::size_t end = skip_space(text, marked);
  // 3 号 and 2018年 are no numbers of headings.
  if (end == at && parts < 2) return {};
  return {end, parts == 1 ? 3U : 3U + parts};
}

/// A. and iv): a letter, or a number in Roman letters.
TypedNumber lettered(std::string_view text) {
  constexpr std::size_t longest = 4;
  std::size_t size = 0;
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  while (size < text.size() && is_letter(text[size])) ++size;
  if (size == 0 || size > longest) return {};
  if (size > 1 && text.substr(0, size).find_first_not_of("ivxIVX") != std::string_view::npos) return {};
  const std::size_t marked = skip(text, size, {".", "．", "、", "）", ")"});
  const std::size_t end = skip_space(text, marked);
  // a.b is none.
  if (marked == size || end == text.size() || (end == marked && static_cast<unsigned char>(text[end]) < 0x80))
    return {};
  return {end, 5};
}

/// ④, with or without a mark behind it.
TypedNumber circled(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return {};
  const char32_t first = text::decode(text, at);
  if (first < U'①' || first > U'⑳') return {};
  return {skip_space(text, skip(text, at, {".", "．", "、"})), 5};
}

/// 第一章, 模式一：, 新技术二：.
TypedNumber worded(std::string_view text) {
  for (const std::string_view word : {"第", "模式", "新技术", "技术"}) {
    if (!text.starts_with(word)) continue;
    const std::size_t size = number_at(text, word.size(), true);
    const std::size_t at = word.size() + size;
    const std::size_t end = skip(text, at, {"：", ":", "、", "章", "部分", "节"});
    if (size > 0 && end > at) return {skip_space(text, skip(text, end, {"：", ":", "、"})), 2};
  }
  return {};
}

/// The text before the brackets with which `text` ends, and what is in them.
std::optional<std::pair<std::string_view, std::string_view>> bracket_at_end(std::string_view text) {
  for (const auto& [open, close] : brackets) {
    if (!text.ends_with(close)) continue;
    const std::size_t begin = text.rfind(open);
    if (begin == std::string_view::npos) continue;
    return std::pair{text.substr(0, begin),
                     text.substr(begin + open.size(), text.size() - close.size() - begin - open.size())};
  }
  return std::nullopt;
}

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

/// Nothing but what invites to enter something: 点击此处输入文字。 A text that only says such words is filled in.
bool is_unfilled(std::string_view value, const Form& form) {
  const std::size_t size = text::count_code_points(value);
  return std::ranges::any_of(form.unfilled, [&](const std::string& word) {
    const bool latin = text::count_code_points(word) == word.size();
    const std::size_t most = latin ? 24 : 8;  // characters beside it
    return size <= text::count_code_points(word) + most && value.find(word) != std::string_view::npos;
  });
}

}  // namespace

std::string without_space(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    if (!text::is_space(c) && c != 0x200B && c != 0xFEFF) kept += text.substr(begin, at - begin);
  }
  return kept;
}

std::string label_key(std::string_view text, std::string* unit) {
  std::string key = text::fold(without_space(text));
  std::erase(key, '_');
  std::erase(key, '*');
  while (key.ends_with(':') || key.ends_with(';') || key.ends_with('.')) key.pop_back();
  if (const auto split = bracket_at_end(key); split && !split->first.empty()) {
    if (unit != nullptr) *unit = std::string(split->second);
    key = std::string(split->first);
  }
  return key;
}

bool is_hint(std::string_view text, const Form& form) {
  text = text::trim(text);
  for (const auto& [open, close] : brackets) {
    const bool whole = text.starts_with(open) && (text.ends_with(close) || text.find(close) == std::string_view::npos);
    if (whole && has_any(text, form.hints)) return true;
  }
  return false;
}

bool is_printed(std::string_view bare, const Form& form) {
  return form.shape && std::ranges::any_of(form.shape->blocks, [&](const FormShape::Block& block) {
           return block.kind == FormShape::Kind::note && without_space(block.line.text) == bare;
         });
}

std::string cleaned(std::string_view text, const Form& form) {
  std::string value;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(text, at);
    if (c == U'_' || c == U'＿') continue;
    value += text.substr(begin, at - begin);
  }
  value = std::string(text::trim(value));
  if (is_hint(value, form) || is_unfilled(value, form)) return {};
  for (const auto& [open, close] : brackets) {
    // An instruction may stand before what was written into its place.
    const std::size_t end = value.find(close);
    if (!value.starts_with(open) || end == std::string::npos || !is_hint(value.substr(0, end + close.size()), form))
      continue;
    value = std::string(text::trim(std::string_view(value).substr(end + close.size())));
  }
  for (const std::string& ending : form.endings) {
    if (value.ends_with(ending))
      value = std::string(text::trim(std::string_view(value).substr(0, value.size() - ending.size())));
  }
  const std::string bare = without_space(value);
  for (const std::string_view nothing : {"年月日", "年月", "（）", "()", "／", "—", "——"}) {
    if (bare == nothing) return {};
  }
  return value;
}

TypedNumber typed_number(std::string_view text) {
  const std::size_t begin = skip_space(text, 0);
  const std::string_view rest = text.substr(begin);
  TypedNumber number = bracketed(rest);
  if (number.depth == 0) number = worded(rest);
  if (number.depth == 0) {
    const std::size_t size = number_at(rest, 0, true);
    const std::size_t end = skip(rest, size, {"、", "．", ".", "，"});
    if (size > 0 && end > size) number = {skip_space(rest, end), 1};
  }
  if (number.depth == 0) number = decimal(rest);
  if (number.depth == 0) number = lettered(rest);
  if (number.depth == 0) number = circled(rest);
  if (number.depth > 0) number.size += begin;
  return number;
}

std::optional<std::pair<std::string, std::string>> sides_of_period(std::string_view text) {
  const std::string bare = without_space(text);
  const auto split_at = [&](std::size_t at, std::size_t size) -> std::optional<std::pair<std::string, std::string>> {
    std::string first = bare.substr(0, at);
    std::string second = bare.substr(at + size);
    if (first.starts_with("自") || first.starts_with("从")) first = first.substr(std::string_view("自").size());
    if (first.ends_with("起")) first.resize(first.size() - std::string_view("起").size());
    if (second.ends_with("止")) second.resize(second.size() - std::string_view("止").size());
    const bool dates = (first.empty() || parse_date(first)) && (second.empty() || parse_date(second));
    if (!dates || (first.empty() && second.empty())) return std::nullopt;
    return std::pair{std::move(first), std::move(second)};
  };
  for (const std::string_view mark : {"至", "到", "——", "—", "–", "~", "～", "－", "-"}) {
    for (std::size_t at = bare.find(mark); at != std::string::npos; at = bare.find(mark, at + 1)) {
      if (auto sides = split_at(at, mark.size())) return sides;
    }
  }
  return std::nullopt;
}

}  // namespace pilotcheck
