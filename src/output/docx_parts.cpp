#include "output/docx_parts.h"

#include <fmt/format.h>

#include "output/xml_text.h"

namespace pilotcheck {

namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml";

std::string relation(unsigned number, std::string_view type, std::string_view target) {
  return fmt::format("<Relationship Id=\"rId{}\" Type=\"{}\" Target=\"{}\"/>", number, type, target);
}

std::string relations(const std::string& all) {
  return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>", xml_head, package, all);
}

/// `before` and `behind` stand beside the size, where the schema wants them.
std::string font_properties(const DocxWriter::Font& font, std::string_view before = {}, std::string_view behind = {}) {
  std::string fonts;
  if (!font.name.empty()) {
    const std::string name = xml_text(font.name);
    fonts = fmt::format("<w:rFonts w:ascii=\"{0}\" w:hAnsi=\"{0}\" w:eastAsia=\"{0}\" w:cs=\"{0}\"/>", name);
  }
  return fmt::format("<w:rPr>{0}{1}<w:sz w:val=\"{2}\"/><w:szCs w:val=\"{2}\"/>{3}</w:rPr>", fonts, before,
                     font.half_points, behind);
}

struct NewStyle {
  std::string_view id;
  std::string_view name;
  std::string_view next;
  std::string_view paragraph;  ///< its pPr
  std::string run;             ///< its rPr
  bool own = false;            ///< none of Word's
};

std::string style(const NewStyle& one) {
  const std::string next = one.next.empty() ? "" : fmt::format("<w:next w:val=\"{}\"/>", one.next);
  return fmt::format(
      "<w:style w:type=\"paragraph\"{} w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn "
      "w:val=\"Normal\"/>{}<w:qFormat/>{}"
      "{}</w:style>",
      one.own ? " w:customStyle=\"1\"" : "", one.id, xml_text(one.name), next, one.paragraph, one.run);
}

std::string heading_style(unsigned level, const DocxWriter::Look& look) {
  const bool own = level <= look.headings.size();
  const DocxWriter::Font& font = own ? look.headings[level - 1] : look.body;
  const std::string paragraph = fmt::format(
      "<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"60\"/><w:outlineLvl w:val=\"{}\"/></w:pPr>",
      level - 1);
  return style({fmt::format("Heading{}", level), fmt::format("heading {}", level), "FormText", paragraph,
                font_properties(font, own ? "" : "<w:b/><w:bCs/>")});
}

std::string other_styles(const DocxWriter::Look& look) {
  const DocxWriter::Font& face = look.headings.empty() ? look.body : look.headings.front();
  constexpr unsigned title_size = 44;
  const std::string_view text_style = look.text_style.empty() ? "Form Text" : std::string_view(look.text_style);
  return style({"Title", "Title", "Normal",
                "<w:pPr><w:spacing w:before=\"2400\" w:after=\"2400\"/><w:jc w:val=\"center\"/></w:pPr>",
                font_properties({face.name, title_size})}) +
         style({"FormText", text_style, "", "<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/></w:pPr>", "",
                true}) +
         style({"FormNote", "Form Note", "", "<w:pPr><w:spacing w:before=\"2400\"/><w:jc w:val=\"center\"/></w:pPr>",
                "", true}) +
         style({"Footer", "footer", "", "", "<w:rPr><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>"});
}

/// Of what asks for a text, and of tables.
constexpr std::string_view fixed_styles =
    "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/><w:rPr><w:color "
    "w:val=\"808080\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style><w:style w:type=\"table\" "
    "w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" "
    "w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/><w:bottom "
    "w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style><w:style "
    "w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn "
    "w:val=\"TableNormal\"/><w:tblPr><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
    "w:color=\"auto\"/><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:bottom w:val=\"single\" "
    "w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
    "w:color=\"auto\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/><w:insideV "
    "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders></w:tblPr></w:style>";

}  // namespace

std::string content_types(const DocxWriter::Look& look) {
  std::string parts;
  const auto add = [&](std::string_view name, std::string_view type) {
    parts += fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", name, type);
  };
  add("word/document.xml", fmt::format("{}.document.main+xml", word_type));
  add("word/styles.xml", fmt::format("{}.styles+xml", word_type));
  add("word/settings.xml", fmt::format("{}.settings+xml", word_type));
  add("word/footer1.xml", fmt::format("{}.footer+xml", word_type));
  if (look.both_sides) add("word/footer2.xml", fmt::format("{}.footer+xml", word_type));
  add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  return fmt::format(
      "{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
      "ContentType=\"application/xml\"/>{}</Types>",
      xml_head, package, parts);
}

std::string package_relations() {
  return relations(relation(1, fmt::format("{}/officeDocument", office), "word/document.xml") +
                   relation(2, fmt::format("{}/relationships/metadata/core-properties", package), "docProps/core.xml"));
}

std::string document_relations(const DocxWriter::Look& look) {
  const std::string footer = fmt::format("{}/footer", office);
  return relations(relation(1, fmt::format("{}/styles", office), "styles.xml") +
                   relation(2, fmt::format("{}/settings", office), "settings.xml") +
                   relation(3, footer, "footer1.xml") +
                   (look.both_sides ? relation(4, footer, "footer2.xml") : std::string()));
}

std::string core_properties(const DocxWriter::Look& look) {
  return fmt::format(
      "{}<cp:coreProperties xmlns:cp=\"{}/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title></cp:coreProperties>",
      xml_head, package, xml_text(look.title));
}

std::string styles_part(const DocxWriter::Look& look) {
  std::string out = fmt::format(
      "{}<w:styles {}><w:docDefaults><w:rPrDefault>{}</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"0\" "
      "w:line=\"{}\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" "
      "w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
      xml_head, word_namespaces, font_properties(look.body, "", "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/>"),
      look.line);
  for (unsigned level = 1; level <= deepest_heading; ++level) out += heading_style(level, look);
  return out + other_styles(look) + std::string(fixed_styles) + "</w:styles>";
}

std::string settings_part(const DocxWriter::Look& look) {
  return fmt::format(
      "{}<w:settings {}>{}<w:defaultTabStop w:val=\"420\"/>{}<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
      xml_head, word_namespaces, look.both_sides ? "<w:mirrorMargins/>" : "",
      look.both_sides ? "<w:evenAndOddHeaders/>" : "");
}

std::string footer_part(std::string_view side) {
  return fmt::format(
      "{}<w:ftr {}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"{}\"/></w:pPr><w:r><w:fldChar "
      "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE "
      "</w:instrText></w:r><w:r><w:fldChar "
      "w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar "
      "w:fldCharType=\"end\"/></w:r></w:p></w:ftr>",
      xml_head, word_namespaces, side);
}

}  // namespace pilotcheck
