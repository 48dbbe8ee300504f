#include "report/schema/name_pattern.h"

#include <algorithm>

#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_special(char c) { return std::string_view("^$\\.*+?()[]{}|/").find(c) != std::string_view::npos; }

void add_literal(std::string& pattern, std::string_view text) {
  for (const char c : text) {
    if (is_special(c)) pattern += '\\';
    pattern += c;
  }
}

/// The full-width form of an ASCII mark.
void add_wide(std::string& pattern, char c) {
  constexpr char32_t from_ascii = 0xFEE0;
  text::append(pattern, static_cast<unsigned char>(c) + from_ascii);
}

/// `name` with the folding that unfolded() takes back, and no other.
std::string in_ascii_case(std::string_view name) {
  constexpr char32_t wide_first = 0xFF01;
  constexpr char32_t wide_last = 0xFF5E;
  constexpr char32_t to_ascii = 0xFEE0;
  std::string result;
  for (std::size_t at = 0; at < name.size();) {
    char32_t c = text::decode(name, at);
    if (c >= wide_first && c <= wide_last) c -= to_ascii;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    if (c == U' ' || c == U'-') c = U'_';
    text::append(result, c);
  }
  return result;
}

/// What folds to `folded`, as far as people write it.
std::string unfolded(std::string_view folded) {
  std::string pattern;
  for (const char c : folded) {
    const bool letter = c >= 'a' && c <= 'z';
    const bool digit = c >= '0' && c <= '9';
    const bool mark = c > ' ' && c < '\x7F' && !letter && !digit;
    if (letter) {
      pattern += '[';
      pattern += c;
      pattern += static_cast<char>(c - 'a' + 'A');
      pattern += ']';
    } else if (c == '_') {
      pattern += "[-_ ]";
    } else if (mark) {
      pattern += '[';
      add_literal(pattern, {&c, 1});
      add_wide(pattern, c);
      pattern += ']';
    } else {
      pattern += c;
    }
  }
  return pattern;
}

}  // namespace

std::string name_pattern(const std::vector<std::string_view>& names, const std::vector<std::string_view>& begins) {
  std::vector<std::string> alternatives;
  const auto add = [&](std::string one) {
    if (std::ranges::find(alternatives, one) == alternatives.end()) alternatives.push_back(std::move(one));
  };
  for (const std::string_view name : names) {
    if (name.empty()) continue;
    const std::string folded = text::fold(name);
    add(unfolded(folded));
    // Folding may change a letter beyond its case and width; the name as it is goes all the same.
    if (in_ascii_case(name) == folded) continue;
    std::string literal;
    add_literal(literal, name);
    add(std::move(literal));
  }
  for (const std::string_view begin : begins) {
    std::string literal;
    add_literal(literal, begin);
    add(literal + ".*");
  }
  std::string pattern = "^(?:";
  for (const std::string& one : alternatives) {
    if (pattern.back() != ':') pattern += '|';
    pattern += one;
  }
  return pattern += ")$";
}

}  // namespace pilotcheck
