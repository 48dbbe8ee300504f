// What of a Word document is not read, and is told: text that is struck through, headers and footers, files put into
// it.
#include <doctest/doctest.h>

#include "input/docx/read_word.h"
#include "unit/word_package.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Loaded<WordDocument> read(const Parts& parts) { return read_word("a.docx", package_of(parts)); }

std::string text_of(const Loaded<WordDocument>& document) {
  std::string text;
  for (const WordBlock& block : document.value->blocks) text += block.paragraph.text;
  return text;
}

std::string notes_of(const Loaded<WordDocument>& document) {
  std::string all;
  for (const Diagnostic& one : document.diagnostics) all += one.message.en + "\n";
  return all;
}

void relate(Parts& parts, std::string_view id, std::string_view type, std::string_view target) {
  std::string& all = parts["word/_rels/document.xml.rels"];
  all.insert(all.rfind("</"), "<Relationship Id=\"" + std::string(id) + "\" Type=\"x/" + std::string(type) +
                                  "\" Target=\"" + std::string(target) + "\"/>");
}

}  // namespace

TEST_CASE("text that is struck through, by itself or by its style, is told and not read") {
  const auto run = [](std::string_view look, std::string_view text) {
    return "<w:r><w:rPr>" + std::string(look) + "</w:rPr><w:t>" + std::string(text) + "</w:t></w:r>";
  };
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Based\"><w:basedOn w:val=\"Gone\"/></w:style>";
  const std::string body = "<w:p>" + run("<w:strike/>", "一") + run("<w:dstrike/>", "二") +
                           run("<w:rStyle w:val=\"Based\"/>", "三") +
                           run("<w:rStyle w:val=\"Gone\"/><w:strike w:val=\"0\"/>", "四") +
                           run("<w:strike w:val=\"false\"/><w:dstrike w:val=\"0\"/>", "五") + "</w:p>";
  const Loaded<WordDocument> document = read(word_parts(body, styles));
  REQUIRE(document.value);
  CHECK(text_of(document) == "四五");
  CHECK(document.value->count.struck == 3);
  CHECK(document.value->count.total() == 5);
  CHECK(notes_of(document) == "struck-through characters in the file: 3, not read\n");
}

TEST_CASE("headers and footers are told, each text once, but for page numbers") {
  Parts parts = word_parts(paragraph_of("正文"));
  const auto margin = [&](const std::string& name, std::string_view type, const std::string& content) {
    parts["word/" + name] = "<w:hdr xmlns:w=\"w\">" + content + "</w:hdr>";
    relate(parts, name, type, name);
  };
  margin("h1.xml", "header",
         paragraph_of("机密") + "<w:tbl><w:tr><w:tc>" + paragraph_of("甲表") + "</w:tc></w:tr></w:tbl>");
  margin("h2.xml", "header",
         paragraph_of("机密") + "<w:tbl><w:tr><w:tc>" + paragraph_of("甲表") + "</w:tc></w:tr></w:tbl>");
  margin("f1.xml", "footer", paragraph_of("第 1 页 共 9 页"));
  margin("f2.xml", "footer", paragraph_of("- 3 -"));
  margin("f3.xml", "footer", paragraph_of(""));
  relate(parts, "gone", "header", "nowhere.xml");
  const Loaded<WordDocument> document = read(parts);
  REQUIRE(document.value);
  CHECK(text_of(document) == "正文");
  CHECK(notes_of(document) == "text of headers and footers is not read: “机密 甲表”\n");
  parts["word/f2.xml"] = "<w:ftr>";
  CHECK_FALSE(read(parts).value.has_value());
}

TEST_CASE("a file that is put into the document is told by its name") {
  Parts parts = word_parts(paragraph_of("正文") + "<w:altChunk w:id=\"a\"/><w:subDoc w:id=\"b\"/>");
  relate(parts, "a", "aFChunk", "chunk.html");
  const Loaded<WordDocument> document = read(parts);
  REQUIRE(document.value);
  CHECK(text_of(document) == "正文");
  CHECK(notes_of(document) == "other files are put into this one, and their text is not read: word/chunk.html, ?\n");
}
