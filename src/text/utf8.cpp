#include "text/utf8.h"

#include <cstdint>

namespace pilotcheck::text {

namespace {

/// Length of the well-formed sequence at `at`, or 0. RFC 3629, table of section 4.
std::size_t sequence_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(at + i < bytes.size() ? bytes[at + i] : 0);
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    if (first == 0xE0 && byte(1) < 0xA0) return 0;
    if (first == 0xED && byte(1) > 0x9F) return 0;
    return tail(1) && tail(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    if (first == 0xF0 && byte(1) < 0x90) return 0;
    if (first == 0xF4 && byte(1) > 0x8F) return 0;
    return tail(1) && tail(2) && tail(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence_length(bytes, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

void append(std::string& text, char32_t code_point) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0U | (code_point >> 6U));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0U | (code_point >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (code_point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

void append(std::u16string& text, char32_t code_point) {
  if (code_point < 0x10000) {
    text += static_cast<char16_t>(code_point);
  } else {
    text += static_cast<char16_t>(0xD7C0U + (code_point >> 10U));
    text += static_cast<char16_t>(0xDC00U + (code_point & 0x3FFU));
  }
}

std::u16string to_utf16(std::string_view text) {
  std::u16string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append(result, decode(text, at));
  return result;
}

std::string to_utf8(std::u16string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t c = text[at];
    if (c >= 0xD800 && c < 0xDC00 && at + 1 < text.size()) c = 0x10000 + ((c - 0xD800) << 10U) + (text[++at] - 0xDC00U);
    append(result, c);
  }
  return result;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    // In blocks whose count a byte holds: compilers then take many bytes at a time.
    const std::string_view block = text.substr(0, 255);
    std::uint8_t first_bytes = 0;
    for (const char c : block) {
      first_bytes = static_cast<std::uint8_t>(first_bytes + ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0));
    }
    count += first_bytes;
    text.remove_prefix(block.size());
  }
  return count;
}

bool is_cjk(char32_t c) {
  return (c >= 0x2E80 && c <= 0x303E && c != 0x3000) || (c >= 0x3041 && c <= 0x33FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 ||
         c == 0xFEFF;
}

namespace {

constexpr std::size_t han_bytes = 3;

/// One of three bytes stands at `at`, from U+4000 to U+9FFF: no space.
bool is_han_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  return at + han_bytes <= text.size() && byte(at) >= 0xE4 && byte(at) <= 0xE9 && goes_on(at + 1) && goes_on(at + 2);
}

/// Nearly everywhere: there is nothing to trim.
bool has_bare_ends(std::string_view text) {
  const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
  if (text.empty()) return true;
  return (is_plain(text.front()) || is_han_at(text, 0)) &&
         (is_plain(text.back()) || (text.size() >= han_bytes && is_han_at(text, text.size() - han_bytes)));
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_space(decode(text, at))) return false;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  if (has_bare_ends(text)) return text;
  std::size_t start = 0;
  while (start < text.size()) {
    std::size_t next = start;
    if (!is_space(decode(text, next))) break;
    start = next;
  }
  std::size_t end = text.size();
  while (end > start) {
    std::size_t last = end - 1;
    while (last > start && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    std::size_t next = last;
    if (!is_space(decode(text, next))) break;
    end = last;
  }
  return text.substr(start, end - start);
}

}  // namespace pilotcheck::text
