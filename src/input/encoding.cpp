#include "input/encoding.h"

#include <iconv.h>
#include <simdjson.h>

#include <string_view>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Editors that add a mark to a text that has one leave two; yaml-cpp passes over it, but miscounts from there on.
void drop_marks(std::string& text) {
  while (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());
}

/// `bytes` converted to UTF-8, or nothing where they are not in `encoding`.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
  iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT(performance-no-int-to-ptr)
  std::string text(bytes.size() * 3 + 16, '\0');
  std::string source(bytes);
  char* in = source.data();
  std::size_t in_left = source.size();
  char* out = text.data();
  std::size_t out_left = text.size();
  const std::size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1) || in_left != 0) return std::nullopt;
  text.resize(text.size() - out_left);
  return text;
}

/// Nearly any bytes are some GB18030 text; only what mostly reads as common Chinese is believed to be.
bool reads_as_chinese(std::string_view text) {
  std::size_t common = 0;
  std::size_t strange = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = text::decode(text, at);
    if (c < 0x80) continue;
    const bool han = c >= 0x4E00 && c <= 0x9FFF;
    const bool mark =
        (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2010 && c <= 0x2312) || c == 0xB7;
    (han || mark ? common : strange) += 1;
  }
  return common > 0 && strange * 20 <= common;
}

/// A file that is UTF-8 but for a damaged place has more well-formed Chinese characters than broken bytes.
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  while (!bytes.empty()) {
    const std::size_t valid = text::find_invalid_utf8(bytes).value_or(bytes.size());
    for (std::size_t at = 0; at < valid;) good += text::decode(bytes.substr(0, valid), at) >= 0x800 ? 1 : 0;
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    ++bad;
    bytes.remove_prefix(1);
  }
  return good > bad;
}

Decoded decode_utf16(std::string_view bytes, const char* encoding) {
  if (auto text = convert(bytes.substr(2), encoding)) {
    drop_marks(*text);
    return {std::move(*text), encoding, std::nullopt};
  }
  return {std::string(bytes), encoding, 0};
}

}  // namespace

Decoded decode_bytes(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes, "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes, "UTF-16BE");
  const bool marked = bytes.starts_with(byte_order_mark);
  drop_marks(bytes);
  // simdjson says whether, many bytes at a time; where is asked only when something is wrong.
  if (simdjson::validate_utf8(bytes)) return {std::move(bytes), "UTF-8", std::nullopt};
  const auto invalid = text::find_invalid_utf8(bytes);
  if (!invalid) return {std::move(bytes), "UTF-8", std::nullopt};
  if (!marked && bytes.find('\0') == std::string::npos && !is_damaged_utf8(bytes)) {
    if (auto text = convert(bytes, "GB18030"); text && reads_as_chinese(*text)) {
      drop_marks(*text);
      return {std::move(*text), "GB18030", std::nullopt};
    }
  }
  return {std::move(bytes), "UTF-8", invalid};
}

}  // namespace pilotcheck
