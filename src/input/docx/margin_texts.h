/// What stands in the headers and footers of a Word document. It belongs to no field of a form and is not read; a
/// person should know that it is there. read_word() asks for it.
///
///     if (auto wrong = read_margins(package, relations, styles, numbering, document.margins)) return wrong;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/docx/word_numbering.h"
#include "input/docx/word_styles.h"
#include "input/package/relations.h"

namespace pilotcheck {

/// Adds a text for each header and footer that says more than a page number, each text once. What is wrong with such a
/// part is wrong with the document.
std::optional<Diagnostic> read_margins(Package& package, const Relations& relations, const WordStyles& styles,
                                       const WordNumbering& numbering, std::vector<std::string>& texts);

}  // namespace pilotcheck
