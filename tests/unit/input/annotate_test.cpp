// Comments in somebody's own Word document: what is not a comment stays as it is, to the byte.
#include <doctest/doctest.h>

#include "input/docx/annotate_word.h"
#include "input/package/package.h"
#include "unit/word_package.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string part_of(const std::string& file, const std::string& part) {
  Loaded<Package> package = open_package("a.docx", file, {});
  REQUIRE(package.value);
  std::string bytes;
  const auto wrong = package.value->inflate(part, [&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  return wrong ? "none" : bytes;
}

std::string body_of(const std::string& file) {
  const std::string xml = part_of(file, "word/document.xml");
  const std::size_t begin = xml.find("<w:body>") + 8;
  return xml.substr(begin, xml.find("</w:body>") - begin);
}

Parts parts_with(const std::string& body) {
  Parts parts = word_parts(body);
  parts["[Content_Types].xml"] = "<Types></Types>";
  return parts;
}

std::string annotated(const std::string& file, const std::vector<WordNote>& notes) {
  std::optional<std::string> changed = annotate_word(file, notes);
  REQUIRE(changed);
  return *std::move(changed);
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// One by one: g++ 12 takes lists of these for uninitialized.
WordNote note(const Place& place, std::string_view line) {
  WordNote made;
  made.place = place;
  made.lines.emplace_back(line);
  return made;
}

WordNote at_paragraph(std::uint32_t number, std::string_view line) {
  Place place;
  place.paragraph = number;
  return note(place, line);
}

WordNote at_cell(std::uint32_t row, std::uint32_t cell, std::string_view line) {
  Place place;
  place.table = 1;
  place.row = row;
  place.cell = cell;
  return note(place, line);
}

std::vector<WordNote> at_start() { return {note({}, "甲")}; }

std::string start_of(int id) { return "<w:commentRangeStart w:id=\"" + std::to_string(id) + "\"/>"; }
std::string end_of(int id) {
  const std::string number = std::to_string(id);
  return "<w:commentRangeEnd w:id=\"" + number + "\"/><w:r><w:commentReference w:id=\"" + number + "\"/></w:r>";
}

}  // namespace

TEST_CASE("a comment stands around the paragraph or cell of its place, and every other byte stays") {
  const std::string table =
      "<w:tbl><w:tr><w:tc>" + paragraph_of("名称") + "</w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>";
  const std::string file = package_of(parts_with("<!-- kept --><w:p><w:pPr><w:jc w:val='left'/></w:pPr>" +
                                                 run_of("一") + "</w:p>" + table + paragraph_of("二")));
  const std::string changed = annotated(file, {at_paragraph(2, "写明 <二>"), at_cell(1, 2, "填写"), note({}, "全")});
  CHECK(body_of(changed) ==
        "<!-- kept --><w:p><w:pPr><w:jc w:val='left'/></w:pPr>" + start_of(2) + run_of("一") + end_of(2) +
            "</w:p><w:tbl><w:tr><w:tc>" + paragraph_of("名称") + "</w:tc><w:tc><w:tcPr/><w:p>" + start_of(1) +
            end_of(1) + "</w:p></w:tc></w:tr></w:tbl><w:p>" + start_of(0) + run_of("二") + end_of(0) + "</w:p>");
  const std::string comments = part_of(changed, "word/comments.xml");
  CHECK(count(comments, "<w:comment ") == 3);
  CHECK(comments.find("w:author=\"pilotcheck\" w:initials=\"PC\"") != std::string::npos);
  CHECK(comments.find("写明 &lt;二&gt;</w:t>") != std::string::npos);
  CHECK(part_of(changed, "[Content_Types].xml").find("PartName=\"/word/comments.xml\"") != std::string::npos);
  const std::string relations = part_of(changed, "word/_rels/document.xml.rels");
  CHECK(relations.find("/relationships/comments\" Target=\"comments.xml\"/></Relationships>") != std::string::npos);
  // Parts that hold nothing of comments are copied as they are packed, behind a header with their name.
  for (const std::string& kept :
       {std::string("word/styles.xml<w:styles"), std::string("word/numbering.xml<w:numbering")})
    CHECK(changed.find(kept) != std::string::npos);
}

TEST_CASE("commenting again replaces our comments and gives the same bytes; without gaps they go") {
  const std::string file = package_of(parts_with("<w:p/>" + paragraph_of("一")));
  const std::vector<WordNote> notes = {at_paragraph(1, "甲"), at_paragraph(2, "乙")};
  const std::string once = annotated(file, notes);
  CHECK(annotated(file, notes) == once);
  CHECK(annotated(once, notes) == once);
  const std::string fewer = annotated(once, {at_paragraph(2, "乙")});
  CHECK(count(part_of(fewer, "word/comments.xml"), "<w:comment ") == 1);
  CHECK(body_of(annotated(once, {})) == "<w:p></w:p>" + paragraph_of("一"));
  CHECK(annotated(file, {}) == annotated(annotated(file, {}), {}));
  CHECK(body_of(annotated(file, {})) == "<w:p/>" + paragraph_of("一"));
}

TEST_CASE("comments of others stay, with their marks and numbers") {
  Parts parts = parts_with("<w:p><w:commentRangeStart w:id=\"7\"/>" + run_of("一") +
                           "<w:commentRangeEnd w:id=\"7\"/><w:r><w:rPr/><w:commentReference w:id=\"7\"/></w:r></w:p>");
  const std::string theirs = "<w:comment w:id=\"7\" w:author=\"李工\" w:initials=\"PC\"><w:p/></w:comment>";
  parts["word/notes.xml"] = "<w:comments xmlns:w=\"w\">" + theirs + "</w:comments>";
  std::string& relations = parts["word/_rels/document.xml.rels"];
  relations.insert(relations.find("</"), "<Relationship Id=\"c\" Type=\"x/comments\" Target=\"notes.xml\"/>");
  const std::string file = package_of(parts);
  const std::string once = annotated(file, {at_paragraph(1, "甲")});
  CHECK(part_of(once, "word/notes.xml").starts_with("<w:comments xmlns:w=\"w\">" + theirs + "<w:comment w:id=\"8\""));
  CHECK(part_of(once, "word/_rels/document.xml.rels") == relations);
  CHECK(part_of(once, "word/comments.xml") == "none");
  CHECK(count(body_of(once), "commentReference") == 2);
  CHECK(body_of(annotated(once, {})) == body_of(file));
  CHECK(part_of(annotated(once, {}), "word/notes.xml") == parts["word/notes.xml"]);
}

TEST_CASE("a run that holds more than our mark keeps the rest") {
  Parts parts = parts_with("<w:p><w:r><w:commentReference w:id=\"1\"/><w:t>一</w:t></w:r></w:p>");
  parts["word/comments.xml"] =
      "<w:comments xmlns:w=\"w\"><w:comment w:id=\"1\" w:author=\"pilotcheck\" w:initials=\"PC\"/></w:comments>";
  std::string& relations = parts["word/_rels/document.xml.rels"];
  relations.insert(relations.find("</"), "<Relationship Id=\"c\" Type=\"x/comments\" Target=\"comments.xml\"/>");
  CHECK(body_of(annotated(package_of(parts), {})) == "<w:p><w:r><w:t>一</w:t></w:r></w:p>");
}

TEST_CASE("in a box of text, where Word allows no comments, they stand at the paragraph that holds it") {
  const std::string box = "<w:r><w:pict><w:txbxContent>" + paragraph_of("盒") + "</w:txbxContent></w:pict></w:r>";
  const std::string changed = annotated(package_of(parts_with("<w:p>" + box + "</w:p>")), {at_paragraph(1, "甲")});
  CHECK(body_of(changed) == "<w:p>" + start_of(0) + box + end_of(0) + "</w:p>");
}

TEST_CASE("a document whose names have another prefix or none is commented in its own way") {
  Parts parts = parts_with("");
  parts["word/document.xml"] = "<document xmlns=\"w\"><body><p/></body></document>";
  const std::string xml = part_of(annotated(package_of(parts), at_start()), "word/document.xml");
  CHECK(xml.starts_with("<document xmlns=\"w\"><body><p><w:commentRangeStart xmlns:w=\"w\" w:id=\"0\"/>"));
  CHECK(xml.ends_with("<w:commentReference xmlns:w=\"w\" w:id=\"0\"/></w:r></p></body></document>"));
  parts["word/document.xml"] = "<x:document xmlns:x=\"w\"><x:body><x:p/></x:body></x:document>";
  CHECK(part_of(annotated(package_of(parts), at_start()), "word/document.xml").find("<x:r><x:commentReference x:id=") !=
        std::string::npos);
}

TEST_CASE("what cannot be changed without a guess is left alone") {
  CHECK_FALSE(annotate_word("PK no package", {}));
  Parts parts = parts_with(paragraph_of("一"));
  parts["word/comments.xml"] = "<w:comments>";
  std::string& relations = parts["word/_rels/document.xml.rels"];
  relations.insert(relations.find("</"), "<Relationship Id=\"c\" Type=\"x/comments\" Target=\"comments.xml\"/>");
  CHECK_FALSE(annotate_word(package_of(parts), at_start()));
  parts["word/comments.xml"] = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><w:comments/>";
  CHECK_FALSE(annotate_word(package_of(parts), at_start()));
  CHECK_FALSE(annotate_word(package_of(word_parts(paragraph_of("no content types"))), at_start()));
}
