/// A fingerprint of a ruleset's files, so that a report says which rules it was judged by.
///
///     Digest d; d.add(name); d.add(text); d.text() == "9f2c…"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/hex.h"

namespace pilotcheck {

/// FNV-1a, 64 bits. Tells versions apart; it is no proof against forgery.
class Digest {
 public:
  void add(std::string_view text) {
    for (const char c : text) mix(static_cast<unsigned char>(c));
    mix(0xFF);  // no UTF-8 text has this byte: where one text ends is part of the fingerprint
  }
  [[nodiscard]] std::uint64_t value() const { return hash_; }
  /// 16 hexadecimal digits.
  [[nodiscard]] std::string text() const {
    std::string bytes;
    for (unsigned shift = 64; shift > 0; shift -= 8) bytes += static_cast<char>(hash_ >> (shift - 8));
    return text::hex(bytes);
  }

 private:
  void mix(std::uint8_t byte) { hash_ = (hash_ ^ byte) * 0x100000001b3U; }
  std::uint64_t hash_ = 0xcbf29ce484222325U;
};

}  // namespace pilotcheck
