#include "text/character_count.h"

#include "text/utf8.h"

namespace pilotcheck::text {

namespace {

/// Full-width forms, and the dashes, quotes and ellipses that Chinese text sets as marks of their own.
bool is_full_width_mark(char32_t c) {
  return (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || c == 0xB7;
}

/// Full-width letters and digits form words as their half-width ones do not: a word processor counts each.
bool stands_alone(char32_t c) { return is_cjk(c) || is_full_width_mark(c); }

}  // namespace

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = decode(text, at);
    if (is_space(c)) {
      in_word = false;
    } else if (stands_alone(c)) {
      ++count;
      in_word = false;
    } else {
      count += in_word ? 0 : 1;
      in_word = true;
    }
  }
  return count;
}

}  // namespace pilotcheck::text
