#include "output/xml_text.h"

#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What XML 1.0 allows, and of that no control characters.
bool can_stand(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  return !control && c != 0xFFFE && c != 0xFFFF;
}

}  // namespace

std::string xml_text(std::string_view text) {
  const std::string valid = text::with_replacements(text);
  std::string out;
  for (std::size_t at = 0; at < valid.size();) {
    const std::size_t begin = at;
    const char32_t c = text::decode(valid, at);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (can_stand(c)) {
          out.append(valid, begin, at - begin);
        } else {
          text::append(out, U'\uFFFD');
        }
    }
  }
  return out;
}

}  // namespace pilotcheck
