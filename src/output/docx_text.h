/// Paragraphs and tables as elements of WordprocessingML: what DocxWriter puts into the body of its document.
///
///     body += paragraph_xml({"正文", DocxWriter::Style::text});
#pragma once

#include <string>
#include <string_view>

#include "output/docx_writer.h"

namespace pilotcheck {

/// The runs of a text, each with the element `properties`: line feeds and tabs are elements of their own.
std::string runs_xml(std::string_view text, std::string_view properties = {});

std::string paragraph_xml(const DocxWriter::Paragraph& paragraph);

/// `width`: of the whole table, in twentieths of a point.
std::string table_xml(const DocxWriter::Table& table, unsigned width);

}  // namespace pilotcheck
