#include "input/yaml/slip_line.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/take_line.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool begins_with_digit(std::string_view text) { return !text.empty() && text::is_digit(text.front()); }

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// 支持 IPv6 等技术的网络: labels have spaces between Chinese and other words, but sentences between any.
bool divides_scripts(std::string_view word, std::size_t space) {
  return space > 0 && space + 1 < word.size() && is_ascii(word[space - 1]) != is_ascii(word[space + 1]);
}

/// －  {编号: a1}: a full-width dash is one of an item only where a mapping in brackets says so.
std::size_t behind_wide_dash(std::string_view whole, std::size_t at) {
  constexpr std::string_view dash = "－";
  if (!whole.substr(at).starts_with(dash)) return at;
  const std::size_t behind = at + dash.size() + spaces_before(whole.substr(at + dash.size()));
  return whole.substr(behind).starts_with('{') && text::trim(whole).ends_with('}') ? behind : at;
}

}  // namespace

SlipLine take_apart(std::string_view whole) {
  SlipLine line;
  line.whole = whole;
  std::size_t at = 0;
  while (at < whole.size()) {
    std::size_t next = at;
    if (!text::is_space(text::decode(whole, next))) break;
    at = next;
    ++line.indent;
  }
  line.blank = whole.substr(0, at);
  if (whole.substr(at) == "-") at = whole.size();
  while (whole.substr(at).starts_with("- ")) {
    at += 2;
    at += spaces_before(whole.substr(at));
  }
  if (const std::size_t behind = behind_wide_dash(whole, at); behind > at) at = behind;
  line.before = whole.substr(0, at);
  line.column = text::count_code_points(line.before);
  line.content = text::trim(whole.substr(at));
  return line;
}

std::size_t spaces_before(std::string_view text) {
  const std::size_t spaces = text.find_first_not_of(' ');
  return spaces == none ? text.size() : spaces;
}

bool is_key_like(std::string_view word) {
  constexpr std::size_t longest_label = 24;
  constexpr std::size_t longest_word = 60;
  const std::size_t characters = text::count_code_points(word);
  if (word.empty() || characters > (characters == word.size() ? longest_word : longest_label)) return false;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(word, at);
    if (c == ' ' && divides_scripts(word, begin)) continue;
    const bool ascii =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '/';
    const bool mark = c == U'（' || c == U'）' || c == '(' || c == ')' || c == U'、';  // 支持内、外网业务协同（万元）
    if (!ascii && !mark && !(c >= 0x4E00 && c <= 0x9FFF)) return false;
  }
  return true;
}

std::size_t key_colon(std::string_view content) {
  if (content.starts_with('"') || content.starts_with('\'')) {
    const std::size_t end = content.find(content.front(), 1);
    return end != none && content.substr(end + 1).starts_with(':') ? end + 1 : none;
  }
  const std::size_t colon = content.find(": ");
  if (colon != none) return colon;
  return content.ends_with(':') ? content.size() - 1 : none;
}

std::size_t wide_colon(std::string_view content) {
  std::size_t wide = std::min(content.find("："), content.find("﹕"));
  // 3∶1 is a ratio.
  const std::size_t ratio = content.find("∶");
  if (ratio < wide && !begins_with_digit(content.substr(ratio + wide_mark_size))) wide = ratio;
  if (wide == none) return none;
  std::string_view key = text::trim(content.substr(0, wide));
  const bool quoted = key.size() > 2 && (key.front() == '"' || key.front() == '\'') && key.front() == key.back();
  if (quoted) key = key.substr(1, key.size() - 2);
  return is_key_like(key) ? wide : none;
}

std::size_t tight_colon(std::string_view content) {
  const std::size_t narrow = content.find(':');
  if (narrow == none || narrow == 0 || narrow + 1 >= content.size()) return none;
  const std::string_view key = content.substr(0, narrow);
  if (key.find("：") != none) return none;
  const std::string_view value = content.substr(narrow + 1);
  const bool address_or_time = value.starts_with("//") || (begins_with_digit(value) && text::is_digit(key.back()));
  return value.front() != ' ' && !address_or_time && is_key_like(key) ? narrow : none;
}

bool has_any_colon(std::string_view content) { return !key_in(content).empty(); }

std::string_view key_in(std::string_view content) {
  const std::size_t colon = std::min({key_colon(content), wide_colon(content), tight_colon(content)});
  return colon == none ? std::string_view() : text::trim(content.substr(0, colon));
}

SlipLine next_line(std::string_view text, bool comments) {
  while (!text.empty()) {
    const SlipLine line = take_apart(text::take_line(text));
    if ((!line.content.empty() || line.is_item()) && (comments || !line.content.starts_with('#'))) return line;
  }
  return {};
}

bool closes_bracket(const SlipLine& line, std::string_view text) {
  constexpr int farthest = 50;  // lines
  SlipLine one = line;
  for (int lines = 0; lines < farthest; ++lines) {
    if (one.content.find_first_of("]}") != none || one.content.find("］") != none) return true;
    if (text.empty()) return false;
    one = take_apart(text::take_line(text));
    if (one.is_item() || key_colon(one.content) != none) return false;
  }
  return false;
}

bool has_key_beside(const SlipLine& line, std::string_view text) {
  while (!text.empty()) {
    const SlipLine below = take_apart(text::take_line(text));
    if (below.content.empty() && !below.is_item()) continue;
    if (below.indent < line.indent) return false;
    if (below.indent == line.indent && !below.is_item() && key_colon(below.content) != none) return true;
  }
  return false;
}

}  // namespace pilotcheck
