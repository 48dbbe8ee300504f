#include "output/docx_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/docx_parts.h"
#include "output/docx_text.h"
#include "output/zip_writer.h"

namespace pilotcheck {

namespace {

constexpr unsigned margin_above = 1'440;
constexpr unsigned margin_inner = 1'418;  // where pages are bound
constexpr unsigned margin_outer = 1'247;
constexpr unsigned margin_footer = 850;

}  // namespace

void DocxWriter::heading(unsigned level, std::string_view text, bool new_page) {
  body_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"Heading{}\"/>{}</w:pPr>{}</w:p>",
                       std::clamp(level, 1U, deepest_heading), new_page ? "<w:pageBreakBefore/>" : "", runs_xml(text));
}

void DocxWriter::paragraph(const Paragraph& paragraph) { body_ += paragraph_xml(paragraph); }

/// Within its paragraph: around it, LibreOffice would take the control for a field and its words for text.
void DocxWriter::prompt(std::string_view text) {
  body_ += fmt::format(
      "<w:p><w:pPr><w:pStyle w:val=\"FormText\"/></w:pPr><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}"
      "</w:sdtContent></w:sdt></w:p>",
      runs_xml(text, "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>"));
}

void DocxWriter::table(const Table& table) { body_ += table_xml(table, text_width()); }

unsigned DocxWriter::text_width() const {
  return (look_.across ? look_.height : look_.width) - margin_inner - margin_outer;
}

std::string DocxWriter::document() const {
  const std::string even = look_.both_sides ? "<w:footerReference w:type=\"even\" r:id=\"rId4\"/>" : std::string();
  return fmt::format(
      "{}<w:document {}><w:body>{}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>{}<w:pgSz w:w=\"{}\" "
      "w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" "
      "w:footer=\"{}\" "
      "w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
      xml_head, word_namespaces, body_, even, look_.across ? look_.height : look_.width,
      look_.across ? look_.width : look_.height, look_.across ? " w:orient=\"landscape\"" : "", margin_above,
      margin_outer, margin_above, margin_inner, margin_footer, margin_footer);
}

std::string DocxWriter::bytes() const {
  ZipWriter zip;
  zip.add("[Content_Types].xml", content_types(look_));
  zip.add("_rels/.rels", package_relations());
  zip.add("docProps/core.xml", core_properties(look_));
  zip.add("word/document.xml", document());
  zip.add("word/_rels/document.xml.rels", document_relations(look_));
  zip.add("word/styles.xml", styles_part(look_));
  zip.add("word/settings.xml", settings_part(look_));
  zip.add("word/footer1.xml", footer_part(look_.both_sides ? "right" : "center"));
  if (look_.both_sides) zip.add("word/footer2.xml", footer_part("left"));
  return zip.bytes();
}

}  // namespace pilotcheck
