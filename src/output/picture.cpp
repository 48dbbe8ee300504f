#include "output/picture.h"

#include <algorithm>
#include <cstdint>

namespace pilotcheck {

namespace {

/// RFC 4648, with padding.
void append_base64(std::string_view bytes, std::string& out) {
  static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8U | (at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : 0U);
    }
    const std::size_t given = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 4; ++i) out += i <= given ? digits[group >> (18U - 6U * i) & 63U] : '=';
  }
}

std::string_view type_of(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n") && bytes.substr(12).starts_with("IHDR")) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  return {};
}

}  // namespace

std::optional<std::string> picture_uri(std::string_view bytes) {
  const std::string_view type = type_of(bytes);
  if (type.empty()) return std::nullopt;
  std::string uri = "data:";
  uri += type;
  uri += ";base64,";
  uri.reserve(uri.size() + bytes.size() / 3 * 4 + 4);
  append_base64(bytes, uri);
  return uri;
}

}  // namespace pilotcheck
