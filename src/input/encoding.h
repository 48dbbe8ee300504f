/// Which encoding bytes are in, and the same text as UTF-8. file.cpp calls it on every file.
///
///     Decoded d = decode_bytes(std::move(bytes));
#pragma once

#include <optional>
#include <string>

namespace pilotcheck {

struct Decoded {
  std::string text;                    ///< UTF-8 without a byte order mark
  std::string encoding;                ///< `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`
  std::optional<std::size_t> invalid;  ///< the text is not in `encoding`: offset of the first bad byte in `text`
};

/// A byte order mark decides; otherwise UTF-8 if the bytes are UTF-8, and GB18030 if they are that and read as Chinese.
Decoded decode_bytes(std::string bytes);

}  // namespace pilotcheck
