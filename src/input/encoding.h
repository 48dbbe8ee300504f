/// Which encoding bytes are in, and the same text as UTF-8. decode_source() calls it on every file, and LineReader on
/// streams that begin with a byte order mark.
///
///     Decoded d = decode_bytes(std::move(bytes));
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

struct Decoded {
  std::string text;                    ///< UTF-8 without a byte order mark
  std::string encoding;                ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`
  std::optional<std::size_t> invalid;  ///< the text is not in `encoding`: offset of the first bad byte in `text`
};

/// UTF-16 to UTF-8, piece by piece. What is no UTF-16 becomes a byte that is no UTF-8, which every reader refuses at
/// its place.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(bool big_endian) : big_endian_(big_endian) {}
  void append(std::string_view bytes, std::string& text);
  /// Says that no more bytes come.
  void finish(std::string& text);

 private:
  void add(char16_t unit, std::string& text);

  bool big_endian_;
  std::optional<unsigned char> half_;  ///< of a unit
  std::optional<char16_t> lead_;       ///< of a pair
};

/// The byte order mark of UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// `bytes` behind the byte order marks of UTF-8 that they begin with: editors that add one to a text that has one leave
/// two.
std::string_view without_marks(std::string_view bytes);

/// `UTF-16LE` or `UTF-16BE` where `bytes` begin with its byte order mark; else empty.
std::string_view utf16_mark(std::string_view bytes);

/// A byte order mark decides; otherwise UTF-8 if the bytes are UTF-8, and GB18030 if they are that and read as Chinese.
Decoded decode_bytes(std::string bytes);

}  // namespace pilotcheck
