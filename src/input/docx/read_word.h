/// A .docx file as a WordDocument: the package opened, its styles and numbering read, then its body. Whatever the file
/// is, it costs no more than the limits; nothing outside of it is opened, and nothing in it is run.
///
///     Loaded<WordDocument> document = read_word("申报书.docx", bytes);
#pragma once

#include <string>

#include "input/docx/word_document.h"
#include "input/package/package.h"

namespace pilotcheck {

/// A form with pictures has a few MB; all that is not text is left packed.
inline constexpr PackageLimits word_limits{
    .file_bytes = 32U << 20U, .parts = 2'000, .inflated_bytes = 64U << 20U, .ratio = 200};

/// Errors: those of open_package(), `not-a-word-document`, `macros`, `too-deep`. With a document, the diagnostics are
/// notes of what was read otherwise than it stands: `tracked-changes`, `hidden-text`, `struck-text`,
/// `embedded-document`, `headers`, `footnotes`.
/// With `layout` it tells how the document looks, too.
Loaded<WordDocument> read_word(const std::string& name, std::string bytes, bool layout = false);

}  // namespace pilotcheck
