/// A list of contents that somebody typed, with page numbers or without: lines that look like the headings of the form
/// and are none, for the headings themselves come later. read_form() passes them over.
///
///     const std::vector<bool> listed = typed_contents(document, titles, "填报正文");
#pragma once

#include <string_view>
#include <vector>

#include "description/form/form_titles.h"
#include "input/docx/word_document.h"

namespace pilotcheck {

/// For each block of the document whether it is a line of such a list. It stands before the first table and text; what
/// has `text_style`, a folded name, is a text.
std::vector<bool> typed_contents(const WordDocument& document, const FormTitles& titles, std::string_view text_style);

}  // namespace pilotcheck
