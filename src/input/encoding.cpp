#include "input/encoding.h"

#include <iconv.h>
#include <simdjson.h>

#include <utility>

#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr char no_text = '\xFF';  // in no UTF-8

/// yaml-cpp passes over a second mark, but miscounts from there on.
void drop_marks(std::string& text) { text.erase(0, text.size() - without_marks(text).size()); }

/// `bytes` in UTF-8, or nothing where they are no GB18030.
std::optional<std::string> from_gb18030(std::string_view bytes) {
  iconv_t converter = iconv_open("UTF-8", "GB18030");
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

Decoded decode_utf16(std::string_view bytes, std::string_view encoding) {
  Decoded decoded{{}, std::string(encoding), std::nullopt};
  Utf16Decoder decoder(encoding == "UTF-16BE");
  decoder.append(bytes.substr(2), decoded.text);
  decoder.finish(decoded.text);
  drop_marks(decoded.text);
  decoded.invalid = text::find_invalid_utf8(decoded.text);
  return decoded;
}

}  // namespace

std::string_view without_marks(std::string_view bytes) {
  while (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return bytes;
}

std::string_view utf16_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return {};
}

void Utf16Decoder::append(std::string_view bytes, std::string& text) {
  for (const char byte : bytes) {
    const auto second = static_cast<unsigned char>(byte);
    if (!half_) {
      half_ = second;
      continue;
    }
    const unsigned first = *std::exchange(half_, std::nullopt);
    add(static_cast<char16_t>(big_endian_ ? first << 8U | second : unsigned{second} << 8U | first), text);
  }
}

void Utf16Decoder::add(char16_t unit, std::string& text) {
  const bool trail = unit >= 0xDC00 && unit <= 0xDFFF;
  if (const auto lead = std::exchange(lead_, std::nullopt)) {
    if (trail) return text::append(text, 0x10000U + ((*lead - 0xD800U) << 10U) + (unit - 0xDC00U));
    text += no_text;
  }
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    lead_ = unit;
  } else if (trail) {
    text += no_text;
  } else {
    text::append(text, unit);
  }
}

void Utf16Decoder::finish(std::string& text) {
  if (half_ || lead_) text += no_text;
}

Decoded decode_bytes(std::string bytes) {
  if (const std::string_view mark = utf16_mark(bytes); !mark.empty()) return decode_utf16(bytes, mark);
  const bool marked = bytes.starts_with(byte_order_mark);
  drop_marks(bytes);
  // simdjson says whether, many bytes at a time; where is asked only when something is wrong.
  if (simdjson::validate_utf8(bytes)) return {std::move(bytes), "UTF-8", std::nullopt};
  const auto invalid = text::find_invalid_utf8(bytes);
  if (!invalid) return {std::move(bytes), "UTF-8", std::nullopt};
  if (!marked && bytes.find('\0') == std::string::npos && !is_damaged_utf8(bytes)) {
    if (auto text = from_gb18030(bytes); text && reads_as_chinese(*text)) {
      drop_marks(*text);
      return {std::move(*text), "GB18030", std::nullopt};
    }
  }
  return {std::move(bytes), "UTF-8", invalid};
}

}  // namespace pilotcheck
