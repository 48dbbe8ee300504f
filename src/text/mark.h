/// Which characters are marks: they stand between words and say nothing themselves. Placeholders and patterns of words
/// pass over them.
///
///     is_mark(U'，') && is_mark(U'-') && !is_mark(U'7')
#pragma once

namespace pilotcheck::text {

/// Blanks and controls too, of ASCII and Latin-1; marks of Chinese texts and full-width ones.
constexpr bool is_mark(char32_t c) {
  return c < 0x30 || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) || (c > 0x7A && c < 0xC0) ||
         (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F) ||
         (c >= 0xFF1A && c <= 0xFF20) || c == 0xD7;
}

}  // namespace pilotcheck::text
