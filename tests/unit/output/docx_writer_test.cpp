// Word documents as they are written: what was put in is read again, whatever it is, and nothing of it is markup.
#include "output/docx_writer.h"

#include <doctest/doctest.h>

#include "input/docx/read_word.h"
#include "input/package/package.h"
#include "output/xml_text.h"
#include "output/zip_writer.h"

using namespace pilotcheck;

namespace {

DocxWriter::Look look() {
  DocxWriter::Look look;
  look.title = "表";
  look.both_sides = true;
  look.body = {"仿宋", 32};
  look.headings = {{"黑体", 32}};
  look.text_style = "填报正文";
  return look;
}

WordDocument read(const DocxWriter& document) {
  Loaded<WordDocument> read = read_word("a.docx", document.bytes());
  REQUIRE(read.value);
  return std::move(*read.value);
}

std::string part_of(std::string bytes, std::string_view part) {
  Loaded<Package> package = open_package("a.docx", std::move(bytes), {}, word_package());
  REQUIRE(package.value);
  std::string content;
  CHECK_FALSE(package.value->inflate(part, [&](std::string_view piece) {
    content += piece;
    return true;
  }));
  return content;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("parts of a package are read as they were, long ones shorter packed, and the same each time") {
  const std::string long_part(100'000, 'a');
  const auto made = [&] {
    ZipWriter zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("word/a.xml", long_part);
    zip.add("word/none.xml", "");
    return zip.bytes();
  };
  const std::string bytes = made();
  CHECK(bytes == made());
  CHECK(bytes.size() < 2'000);
  CHECK(part_of(bytes, "[Content_Types].xml") == "<Types/>");
  CHECK(part_of(bytes, "word/a.xml") == long_part);
  CHECK(part_of(bytes, "word/none.xml").empty());
}

TEST_CASE("text is text: markup is escaped, and what XML cannot hold is replaced") {
  CHECK(xml_text("甲 & <乙> \"丙\"") == "甲 &amp; &lt;乙&gt; &quot;丙&quot;");
  CHECK(xml_text("a\tb\nc") == "a\tb\nc");
  CHECK(xml_text(std::string_view("a\0b\x1B"
                                  "c\x7F",
                                  6)) == "a\uFFFDb\uFFFDc\uFFFD");
  CHECK(xml_text("\uFFFE\uFFFF\xFF\xC3") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(xml_text("😀") == "😀");
}

TEST_CASE("paragraphs and headings are read as they were written") {
  DocxWriter document(look());
  document.heading(1, "一、<概述>");
  document.paragraph({"  第一行\n第二行\t& 末", DocxWriter::Style::text});
  document.paragraph({});
  const WordDocument read_again = read(document);
  REQUIRE(read_again.blocks.size() == 3);
  CHECK(read_again.blocks[0].paragraph.heading == 1);
  CHECK(read_again.blocks[0].paragraph.text == "一、<概述>");
  CHECK(read_again.blocks[1].paragraph.style == "填报正文");
  CHECK(read_again.blocks[1].paragraph.heading == 0);
  CHECK(read_again.blocks[1].paragraph.text == "  第一行\n第二行\t& 末");
  CHECK(read_again.blocks[2].paragraph.text.empty());
}

TEST_CASE("what asks for a text is no text of the document") {
  DocxWriter document(look());
  document.prompt("写明：架构");
  const WordDocument read_again = read(document);
  CHECK(read_again.count.kept == 0);
  CHECK(read_again.count.placeholder == 5);
  const std::string body = part_of(document.bytes(), "word/document.xml");
  CHECK(has(body, "<w:showingPlcHdr/>"));
  const std::string styles = part_of(document.bytes(), "word/styles.xml");
  CHECK(has(styles, "w:styleId=\"PlaceholderText\""));
  CHECK(has(styles, "<w:color w:val=\"808080\"/><w:sz w:val=\"18\"/>"));
}

TEST_CASE("merged cells cover those below and beside them, and every cell has a paragraph") {
  DocxWriter document(look());
  document.table(
      {{1, 1, 2}, {{{{{"甲"}}, 1, 2}, {{{"乙"}}, 2, 1}}, {{{{"丙"}}}, {{}}}, {{{{"丁"}, {"戊"}}, 3}}}, false});
  const WordDocument read_again = read(document);
  REQUIRE(read_again.blocks.size() == 1);
  REQUIRE(read_again.blocks[0].table);
  const std::vector<WordRow>& rows = read_again.blocks[0].table->rows;
  REQUIRE(rows.size() == 3);
  REQUIRE(rows[0].cells.size() == 2);
  CHECK(rows[0].cells[0].rows == 2);
  CHECK(rows[0].cells[1].columns == 2);
  REQUIRE(rows[1].cells.size() == 2);
  CHECK(rows[1].cells[0].column == 1);
  CHECK(rows[1].cells[0].blocks[0].paragraph.text == "丙");
  CHECK(rows[1].cells[1].blocks.size() == 1);
  REQUIRE(rows[2].cells.size() == 1);
  CHECK(rows[2].cells[0].blocks.size() == 2);
}

TEST_CASE("the look stands in styles and settings: fonts for every script, page, sides, spacing") {
  DocxWriter::Look across = look();
  across.across = true;
  DocxWriter document(across);
  document.heading(2, "（一）");
  const std::string bytes = document.bytes();
  const std::string styles = part_of(bytes, "word/styles.xml");
  CHECK(has(styles,
            "<w:rFonts w:ascii=\"仿宋\" w:hAnsi=\"仿宋\" w:eastAsia=\"仿宋\" w:cs=\"仿宋\"/><w:sz w:val=\"32\"/>"));
  CHECK(has(styles,
            "<w:rFonts w:ascii=\"黑体\" w:hAnsi=\"黑体\" w:eastAsia=\"黑体\" w:cs=\"黑体\"/><w:sz w:val=\"32\"/>"));
  CHECK(has(styles, "w:line=\"240\" w:lineRule=\"auto\""));
  CHECK(has(part_of(bytes, "word/document.xml"), "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"));
  const std::string settings = part_of(bytes, "word/settings.xml");
  CHECK(has(settings, "<w:mirrorMargins/>"));
  CHECK(has(settings, "<w:evenAndOddHeaders/>"));
  CHECK(has(part_of(bytes, "word/_rels/document.xml.rels"), "footer2.xml"));
}
