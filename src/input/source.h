/// Bytes to text: whatever encoding a file was saved in, the rest of the program sees strict UTF-8 without a byte order
/// mark and with plain line feeds.
///
///     Loaded<Source> source = decode_source("draft.yaml", std::move(bytes), limits);
#pragma once

#include <string>

#include "input/diagnostic.h"
#include "input/limits.h"

namespace pilotcheck {

/// A file's text. `name` is what messages call it: the path as the user gave it, or `<stdin>`.
struct Source {
  std::string name;
  std::string text;                ///< UTF-8, no BOM, CRLF and CR made LF, no control characters but tab and LF
  std::string encoding = "UTF-8";  ///< what the file was saved in: UTF-8, UTF-16LE, UTF-16BE, GB18030
};

/// The text of `bytes`. Errors: `not-text` (a Word document, a picture …), `too-large`, `empty`, `encoding`,
/// `control-character` (with line and column). GB18030 and UTF-16 give a note `encoding` that names the encoding.
Loaded<Source> decode_source(std::string name, std::string bytes, const Limits& limits);

/// What is said of more bytes than the limit: of a file, or of `what`, such as {"这一行", "this line"}.
Diagnostic too_large(std::string name, const Limits& limits, const Bilingual& what = {"文件", "the file"});

/// What is said of a text that was not in UTF-8.
Diagnostic encoding_note(std::string name, std::string_view encoding);

}  // namespace pilotcheck
