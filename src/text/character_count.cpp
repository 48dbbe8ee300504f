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

void CharacterCounter::add(char32_t code_point) {
  if (is_space(code_point)) return add_space();
  if (stands_alone(code_point)) return add_whole();
  add_narrow();
}

std::size_t count_characters(std::string_view text) {
  CharacterCounter counter;
  for (std::size_t at = 0; at < text.size();) counter.add(decode(text, at));
  return counter.count();
}

}  // namespace pilotcheck::text
