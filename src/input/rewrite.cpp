#include "input/rewrite.h"

#include <iconv.h>

#include <vector>

#include "input/encoding.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::optional<std::string> to_gb18030(std::string_view text) {
  iconv_t converter = iconv_open("GB18030", "UTF-8");
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT(performance-no-int-to-ptr)
  std::string bytes(text.size() * 4 + 16, '\0');
  std::string source(text);
  char* in = source.data();
  std::size_t in_left = source.size();
  char* out = bytes.data();
  std::size_t out_left = bytes.size();
  const std::size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1) || in_left != 0) return std::nullopt;
  bytes.resize(bytes.size() - out_left);
  return bytes;
}

std::string to_utf16_bytes(std::string_view text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : text::to_utf16(text)) {
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

/// `text` in `encoding`, behind the marks of UTF-8 that `bytes` begin with.
std::optional<std::string> encode(std::string_view text, std::string_view encoding, std::string_view bytes) {
  if (encoding == "GB18030") return to_gb18030(text);
  if (encoding == "UTF-16LE" || encoding == "UTF-16BE") return to_utf16_bytes(text, encoding == "UTF-16BE");
  return std::string(bytes.substr(0, bytes.size() - without_marks(bytes).size())).append(text);
}

/// The line ends of `text`, in its order: `\n`, `\r\n` or `\r`.
std::vector<std::string_view> line_ends(std::string_view text) {
  std::vector<std::string_view> ends;
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
    ends.push_back(text.substr(at, text.substr(at).starts_with("\r\n") ? 2 : 1));
    at += ends.back().size();
  }
  return ends;
}

/// `text` with its line feeds replaced by `ends`; nothing where they are not as many.
std::optional<std::string> with_line_ends(std::string_view text, const std::vector<std::string_view>& ends) {
  std::string result;
  auto end = ends.begin();
  for (const char c : text) {
    if (c != '\n') {
      result += c;
    } else if (end == ends.end()) {
      return std::nullopt;
    } else {
      result += *end++;
    }
  }
  if (end != ends.end()) return std::nullopt;
  return result;
}

}  // namespace

std::optional<std::string> rewrite(std::string_view bytes, std::string_view text) {
  const Decoded before = decode_bytes(std::string(bytes));
  if (before.invalid || encode(before.text, before.encoding, bytes) != bytes) return std::nullopt;
  const std::optional<std::string> ended = with_line_ends(text, line_ends(before.text));
  if (!ended) return std::nullopt;
  std::optional<std::string> written = encode(*ended, before.encoding, bytes);
  if (!written) return std::nullopt;
  // GB18030 is told from its look, which a change may spoil.
  const Decoded after = decode_bytes(*written);
  if (after.invalid || after.encoding != before.encoding || after.text != *ended) return std::nullopt;
  return written;
}

}  // namespace pilotcheck
