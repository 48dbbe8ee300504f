#include "text/safe_output.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <iterator>

#include "text/utf8.h"

namespace pilotcheck::text {

namespace {

/// Characters that a terminal obeys or hides instead of showing.
bool is_unsafe(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
  if (c < 0x300) return c == 0xAD;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         category == UTF8PROC_CATEGORY_CO || category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CS;
}

void append_escape(std::string& safe, char32_t c) {
  if (c == '\n') {
    safe += "\\n";
  } else if (c == '\t') {
    safe += "\\t";
  } else if (c < 0x100) {
    fmt::format_to(std::back_inserter(safe), "\\x{:02x}", static_cast<unsigned>(c));
  } else {
    fmt::format_to(std::back_inserter(safe), "\\u{:04x}", static_cast<unsigned>(c));
  }
}

}  // namespace

std::string for_terminal(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const std::size_t valid = find_invalid_utf8(text).value_or(text.size());
    for (std::size_t at = 0; at < valid;) {
      const std::size_t start = at;
      const char32_t c = decode(text, at);
      if (is_unsafe(c)) {
        append_escape(safe, c);
      } else {
        safe.append(text.substr(start, at - start));
      }
    }
    text.remove_prefix(valid);
    if (text.empty()) break;
    append_escape(safe, static_cast<unsigned char>(text.front()));
    text.remove_prefix(1);
  }
  return safe;
}

}  // namespace pilotcheck::text
