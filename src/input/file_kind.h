/// What a file is that is no text: a Word document, a workbook, a PDF, a picture. Told from its first bytes, whatever
/// it is called, so that a person hears what to do with it instead of which byte is wrong.
///
///     if (const FileKind* kind = file_kind(bytes)) refuse(not_a_text(name, *kind));
#pragma once

#include <string>
#include <string_view>

#include "input/diagnostic.h"

namespace pilotcheck {

struct FileKind {
  std::string_view zh;  ///< `Word 文档`
  std::string_view en;  ///< `a Word document`
  std::string_view hint_zh;
  std::string_view hint_en;
};

/// That of a .docx, which is read where descriptions are read, and nowhere else.
const FileKind& word_document_kind();

/// 这是图片, 这是 PDF 文件: how a message begins.
std::string this_is(const FileKind& kind);

/// Null for what may be a text.
const FileKind* file_kind(std::string_view bytes);

/// By the suffix of a name, in small letters or capitals: null where that is none of the kinds that hold a description
/// as a person writes it, such as `.docx` or `.xls`. Pictures and archives are no such files.
const FileKind* document_kind(std::string_view name);

/// What is said of a file of `kind` that is to be read: an error.
Diagnostic not_a_text(std::string name, const FileKind& kind);

}  // namespace pilotcheck
