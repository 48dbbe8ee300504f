/// Walking UTF-8. `input` validates every byte before anything else sees it, so all other code may
/// rely on valid text: decode() never reads past the end and never meets a broken sequence.
///
///     for (std::size_t at = 0; at < s.size();) use(text::decode(s, at));
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck::text {

/// Byte offset of the first ill-formed sequence (overlong forms, surrogates and values beyond
/// U+10FFFF included, as in RFC 3629), or nothing when all of `bytes` is UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view bytes);

/// The code point at byte `offset`, which is moved behind it. `text` must be valid UTF-8.
char32_t decode(std::string_view text, std::size_t& offset);

/// Appends the UTF-8 or UTF-16 form of `code_point`.
void append(std::string& text, char32_t code_point);
void append(std::u16string& text, char32_t code_point);

/// The text in UTF-16: a unit for each character of the Basic Multilingual Plane, two for others.
std::u16string to_utf16(std::string_view text);
/// `text`, which must be well-formed, in UTF-8.
std::string to_utf8(std::u16string_view text);

/// Number of code points: what a column in a file counts.
std::size_t count_code_points(std::string_view text);

/// Han ideographs, kana, hangul, bopomofo and CJK punctuation: characters written without spaces.
bool is_cjk(char32_t code_point);

/// White space in any script, the ideographic space U+3000 and no-break spaces among it.
bool is_space(char32_t code_point);

/// Nothing but white space.
bool is_blank(std::string_view text);

/// `text` without white space (of any script) at both ends.
std::string_view trim(std::string_view text);

// Here, because every walk over a text calls it for every character.
inline char32_t decode(std::string_view text, std::size_t& offset) {
  const auto byte = [&](std::size_t i) -> char32_t {
    return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0x80U;
  };
  const char32_t first = byte(0);
  std::size_t length = 1;
  char32_t code_point = first;
  if (first >= 0xF0) {
    code_point = (first & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
    length = 4;
  } else if (first >= 0xE0) {
    code_point = (first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    length = 3;
  } else if (first >= 0xC0) {
    code_point = (first & 0x1FU) << 6U | (byte(1) & 0x3FU);
    length = 2;
  }
  offset = offset + length < text.size() ? offset + length : text.size();
  return code_point;
}

}  // namespace pilotcheck::text
