/// The parts of a Word document beside its body: styles, settings, footers, and what ties them together. DocxWriter
/// puts them into its package.
///
///     zip.add("word/styles.xml", styles_part(look));
#pragma once

#include <string>
#include <string_view>

#include "output/docx_writer.h"

namespace pilotcheck {

inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::string_view word_namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
inline constexpr unsigned deepest_heading = 4;

std::string content_types(const DocxWriter::Look& look);
std::string package_relations();
std::string document_relations(const DocxWriter::Look& look);
std::string core_properties(const DocxWriter::Look& look);
/// Each font for every script, so that none is left to the program that opens it.
std::string styles_part(const DocxWriter::Look& look);
std::string settings_part(const DocxWriter::Look& look);
/// The number of the page, at one side.
std::string footer_part(std::string_view side);

}  // namespace pilotcheck
