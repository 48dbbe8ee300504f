// A Word document is read as a person sees it: numbers that Word generates, boxes of every kind, what changes come to;
// and no character of it is lost unsaid.
#include <doctest/doctest.h>

#include <random>

#include "input/docx/number_words.h"
#include "input/docx/read_word.h"
#include "text/utf8.h"
#include "unit/word_package.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string shown(const WordBlock& block) {
  if (!block.table) return block.paragraph.number + block.paragraph.text;
  std::string text = "{";
  for (const WordRow& row : block.table->rows) {
    text += '[';
    for (const WordCell& cell : row.cells) {
      text += std::to_string(cell.column) + "+" + std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + ":";
      for (const WordBlock& inner : cell.blocks) text += shown(inner) + ';';
    }
    text += ']';
  }
  return text + '}';
}

/// Paragraphs and tables, a line each.
std::string read(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
  const Loaded<WordDocument> document = read_word("a.docx", word_file(body, styles, numbering));
  if (!document.value) return "error: " + document.diagnostics.front().message.en;
  std::string text;
  for (const WordBlock& block : document.value->blocks) text += shown(block) + '\n';
  return text;
}

std::string error_of(const Parts& parts) {
  const Loaded<WordDocument> document = read_word("a.docx", package_of(parts));
  CHECK_FALSE(document.value.has_value());
  return document.diagnostics.empty() ? "" : document.diagnostics.front().code;
}

std::string in_list(std::string_view text, int list, int level = 0) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr></w:pPr>" + run_of(text) + "</w:p>";
}

std::string level(int number, std::string_view form, std::string_view text, std::string_view more = {}) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" +
         std::string(form) + "\"/>" + std::string(more) + "<w:lvlText w:val=\"" + std::string(text) + "\"/></w:lvl>";
}

std::string list(int id, int pattern, std::string_view overrides = {}) {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" + std::to_string(pattern) + "\"/>" +
         std::string(overrides) + "</w:num>";
}

}  // namespace

TEST_CASE("numbers are counted in the forms that Word has") {
  CHECK(number_words("chineseCounting", 1) == "一");
  CHECK(number_words("chineseCounting", 10) == "十");
  CHECK(number_words("chineseCountingThousand", 12) == "十二");
  CHECK(number_words("japaneseCounting", 20) == "二十");
  CHECK(number_words("chineseCountingThousand", 105) == "一百零五");
  CHECK(number_words("chineseLegalSimplified", 12) == "壹拾贰");
  CHECK(number_words("ideographDigital", 10) == "一〇");
  CHECK(number_words("decimalEnclosedCircleChinese", 3) == "③");
  CHECK(number_words("upperRoman", 14) == "XIV");
  CHECK(number_words("lowerLetter", 27) == "aa");
  CHECK(number_words("ideographTraditional", 2) == "乙");
  CHECK(number_words("decimalZero", 7) == "07");
  CHECK(number_words("unheard of", 7) == "7");
  CHECK(number_words("none", 7).empty());
}

TEST_CASE("the numbers that Word generates stand before their paragraphs, level by level") {
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "chineseCountingThousand", "%1、") +
      level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") + level(3, "decimal", "%3.%4") +
      "</w:abstractNum>" + list(1, 1) +
      list(2, 1, "<w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
  CHECK(read(in_list("甲", 1) + in_list("乙", 1, 1) + in_list("丙", 1, 1) + in_list("丁", 1, 2) + in_list("戊", 1, 3) +
                 in_list("己", 1) + in_list("庚", 1, 1) + in_list("辛", 1, 2) + in_list("壬", 2, 2) +
                 in_list("癸", 2, 2),
             {}, numbering) == "一、甲\n（一）乙\n（二）丙\n1.丁\n1.1戊\n二、己\n（一）庚\n1.辛\n1.壬\n2.癸\n");
}

TEST_CASE(
    "a style gives its list and its level to the styles that are based on it, unless a paragraph says otherwise") {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"own\"><w:name w:val=\"我的标题\"/><w:basedOn w:val=\"1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"round\"><w:name w:val=\"圈\"/><w:basedOn w:val=\"round\"/></w:style>";
  const std::string numbering =
      "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "chineseCounting", "%1、") + "</w:abstractNum>" + list(1, 1);
  const auto styled = [](std::string_view style, std::string_view more = {}) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(more) + "</w:pPr>" +
           run_of("题") + "</w:p>";
  };
  const std::string body =
      styled("1") + styled("own") + styled("own", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("round");
  CHECK(read(body, styles, numbering) == "一、题\n二、题\n题\n题\n");
  const Loaded<WordDocument> document = read_word("a.docx", word_file(body, styles, numbering));
  REQUIRE(document.value);
  CHECK(document.value->blocks[1].paragraph.heading == 1);
  CHECK(document.value->blocks[3].paragraph.heading == 0);
}

TEST_CASE("merged cells become one, which covers the others") {
  const auto cell = [](std::string_view text, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + paragraph_of(text) + "</w:tc>";
  };
  const std::string restart = "<w:vMerge w:val=\"restart\"/>";
  const std::string goes_on = "<w:vMerge/>";
  const std::string table = "<w:tbl><w:tr>" + cell("甲", restart) + cell("乙", "<w:gridSpan w:val=\"2\"/>") +
                            "</w:tr><w:tr>" + cell("", goes_on) + cell("丙") + cell("丁") + "</w:tr><w:tr>" +
                            cell("未丢", goes_on) + cell("戊") + cell("己") + "</w:tr></w:tbl>";
  CHECK(read(table) == "{[0+1x3:甲;未丢;1+2x1:乙;][1+1x1:丙;2+1x1:丁;][1+1x1:戊;2+1x1:己;]}\n");
}

TEST_CASE("boxes of every kind are ☑ or ☐") {
  CHECK(read("<w:p><w:r><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/></w:r>" + run_of("是") +
             "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + run_of("否") + "</w:p>") == "☑是☐否\n");
  CHECK(read("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings 2\"/></w:rPr><w:t>R</w:t></w:r>" + run_of("是") +
             "</w:p>") == "☑是\n");
  const auto field = [](std::string_view state) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + std::string(state) +
           "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  CHECK(read("<w:p>" + field("<w:default w:val=\"0\"/><w:checked/>") + run_of("是") +
             field("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") + run_of("否") +
             field("<w:default w:val=\"1\"/>") + "</w:p>") == "☑是☐否☑\n");
  const auto control = [](std::string_view checked) {
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + std::string(checked) +
           "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" + run_of("☒") + "</w:sdtContent></w:sdt>";
  };
  CHECK(read("<w:p>" + control("1") + run_of("是") + control("0") + run_of("否") + "</w:p>") == "☑是☐否\n");
}

TEST_CASE("changes are read as accepted, those of rows and of the marks of paragraphs too, and told") {
  const std::string gone = "<w:del w:id=\"1\"/>";
  const std::string body = "<w:p><w:del>" + std::string("<w:r><w:delText>旧</w:delText></w:r>") + "</w:del><w:ins>" +
                           run_of("新") + "</w:ins></w:p>" + "<w:p><w:pPr><w:rPr>" + gone + "</w:rPr></w:pPr>" +
                           run_of("前") + "</w:p>" + paragraph_of("后") + "<w:tbl><w:tr><w:trPr>" + gone +
                           "</w:trPr><w:tc><w:p>" + run_of("删") + "</w:p></w:tc></w:tr><w:tr><w:tc>" +
                           paragraph_of("留") + "</w:tc></w:tr></w:tbl><w:p><w:moveFrom>" + run_of("移") +
                           "</w:moveFrom><w:moveTo>" + run_of("到") + "</w:moveTo></w:p>";
  CHECK(read(body) == "新\n前后\n{[0+1x1:留;]}\n到\n");
  const Loaded<WordDocument> document = read_word("a.docx", word_file(body));
  REQUIRE(document.value);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics.front().code == "tracked-changes");
  CHECK(read("<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + paragraph_of("旧") +
             "</w:tc><w:tc><w:tcPr><w:cellIns/>" + "</w:tcPr>" + paragraph_of("新") + "</w:tc></w:tr></w:tbl>") ==
        "{[0+1x1:新;]}\n");
  CHECK(document.value->count.deleted == 3);
}

TEST_CASE(
    "a box of text is read once, behind its paragraph; what is hidden is told, what waits for an entry is not there") {
  const std::string box = "<w:txbxContent>" + paragraph_of("框中") + "</w:txbxContent>";
  CHECK(read("<w:p>" + run_of("段") + "<w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" +
             box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>") == "段\n框中\n");
  CHECK(read("<w:p><mc:AlternateContent><mc:Choice></mc:Choice><mc:Fallback>" + box +
             "</mc:Fallback></mc:AlternateContent></w:p>") == "\n框中\n");
  const Loaded<WordDocument> hidden = read_word(
      "a.docx", word_file("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>" + run_of("外") + "</w:p>"));
  REQUIRE(hidden.diagnostics.size() == 1);
  CHECK(hidden.diagnostics.front().message.en == "hidden characters in the file: 2, not read");
  CHECK(read("<w:p><w:r><w:ruby><w:rt>" + run_of("jin") + "</w:rt><w:rubyBase>" + run_of("晋") +
             "</w:rubyBase></w:ruby></w:r></w:p>") == "晋\n");
  CHECK(read("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run_of("点击输入") +
             "</w:sdtContent></w:sdt></w:p>") == "\n");
}

TEST_CASE("what is no Word document, or may not be read, says so") {
  Parts macros = word_parts("");
  macros["word/_rels/document.xml.rels"] =
      "<Relationships><Relationship Id=\"m\" Type=\"x/vbaProject\" Target=\"vba.bin\"/></Relationships>";
  CHECK(error_of(macros) == "macros");
  Parts none = word_parts("");
  none["word/document.xml"] = "<worksheet/>";
  CHECK(error_of(none) == "not-a-word-document");
  none.erase("word/document.xml");
  CHECK(error_of(none) == "not-a-word-document");
  Parts entities = word_parts("");
  entities["word/document.xml"] = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + entities["word/document.xml"];
  CHECK(error_of(entities) == "broken-package");
  std::string deep;
  for (int i = 0; i < 64; ++i) deep += "<w:tbl><w:tr><w:tc>";
  for (int i = 0; i < 64; ++i) deep += "</w:tc></w:tr></w:tbl>";
  CHECK(error_of(word_parts(deep)) == "too-deep");
}

TEST_CASE("parts go by their names whatever their case and their slashes") {
  Parts parts = word_parts(paragraph_of("正文"));
  parts["Word\\Document.XML"] = parts["word/document.xml"];
  parts.erase("word/document.xml");
  CHECK(read_word("a.docx", package_of(parts)).value.has_value());
}

namespace {

/// Text in anything that may hold it. The same for the same state of `random` everywhere.
std::string made_up(std::mt19937& random, int depth, std::size_t& characters) {
  const auto text = [&] {
    ++characters;
    return run_of("字");
  };
  const std::string inner = depth == 0 ? text() : made_up(random, depth - 1, characters);
  switch (random() % 12) {
    case 0:
      return inner + text();
    case 1:
      return "<w:ins>" + inner + "</w:ins>";
    case 2:
      return "<w:del>" + inner + "</w:del>";
    case 3:
      ++characters;
      return "<w:hyperlink>" + inner + "<w:r><w:rPr><w:strike/></w:rPr><w:t>废</w:t></w:r></w:hyperlink>";
    case 4:
      return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>";
    case 5:
      return "<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>";
    case 6:
      return "<w:fldSimple w:instr=\"SEQ 图\">" + inner + "</w:fldSimple>";
    case 7:
      return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + inner +
             "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + text();
    case 8:
      return "<w:r><w:txbxContent><w:p>" + inner + "</w:p></w:txbxContent></w:r>";
    case 9:
      return "<w:r><w:txbxContent><w:tbl><w:tr><w:tc><w:p>" + inner +
             "</w:p></w:tc></w:tr></w:tbl></w:txbxContent></w:r>";
    case 10: {
      ++characters;
      return inner + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>字</w:t></w:r>";
    }
    default:
      return "<w:smartTag><w:unheardOf>" + inner + "</w:unheardOf></w:smartTag>";
  }
}

std::size_t characters_in(const std::vector<WordBlock>& blocks) {
  std::size_t count = 0;
  for (const WordBlock& block : blocks) {
    for (std::size_t at = block.paragraph.text.find("字"); at != std::string::npos;
         at = block.paragraph.text.find("字", at + 3))
      ++count;
    if (!block.table) continue;
    for (const WordRow& row : block.table->rows) {
      for (const WordCell& cell : row.cells) count += characters_in(cell.blocks);
    }
  }
  return count;
}

}  // namespace

TEST_CASE("no character of a body is lost: each is in a paragraph or counted as what it is") {
  std::mt19937 random(14);
  for (int round = 0; round < 500; ++round) {
    std::size_t characters = 0;
    std::string body;
    for (int i = 0; i < 3; ++i)
      body += "<w:p>" + made_up(random, static_cast<int>(random() % 6), characters) + "</w:p>";
    const Loaded<WordDocument> document = read_word("a.docx", word_file(body));
    REQUIRE(document.value);
    CAPTURE(body);
    CHECK(document.value->count.total() == characters);
    CHECK(characters_in(document.value->blocks) == document.value->count.kept);
  }
}

TEST_CASE("a document that is damaged anywhere is read, or refused with a word") {
  std::mt19937 random(7);
  const std::string good =
      word_file(in_list("甲", 1) + "<w:tbl><w:tr><w:tc>" + paragraph_of("乙") + "</w:tc></w:tr></w:tbl>" +
                    "<w:p><w:ins>" + run_of("丙") + "</w:ins></w:p>",
                "<w:style w:styleId=\"1\"><w:basedOn w:val=\"1\"/></w:style>",
                "<w:abstractNum w:abstractNumId=\"1\">" + level(0, "decimal", "%1.") + "</w:abstractNum>" + list(1, 1));
  std::size_t refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = good;
    for (std::size_t times = 1 + random() % 4; times > 0; --times) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0:
          bytes[at] = static_cast<char>(random() % 256);
          break;
        case 1:
          bytes.erase(at, 1 + random() % 40);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
      }
    }
    const Loaded<WordDocument> document = read_word("a.docx", bytes);
    if (document.value) continue;
    ++refused;
    CHECK_FALSE(document.diagnostics.empty());
  }
  CHECK(refused > 100);
}

TEST_CASE("a body whose tags are in disorder is read without losing its place") {
  // The check sum would refuse damage in a part: here the parts are damaged before they are packed.
  std::mt19937 random(21);
  const char* const tags[] = {"p",
                              "r",
                              "t",
                              "tbl",
                              "tr",
                              "tc",
                              "sdt",
                              "sdtContent",
                              "del",
                              "ins",
                              "txbxContent",
                              "drawing",
                              "pPr",
                              "rPr",
                              "trPr",
                              "tcPr",
                              "vMerge",
                              "fldSimple",
                              "AlternateContent",
                              "Choice",
                              "Fallback",
                              "numPr"};
  for (int round = 0; round < 2000; ++round) {
    std::string body;
    std::vector<std::string> open;
    for (int i = 0; i < 60; ++i) {
      if (!open.empty() && random() % 3 == 0) {
        body += "</w:" + open.back() + ">";
        open.pop_back();
      } else if (open.size() < 40) {
        open.emplace_back(tags[random() % std::size(tags)]);
        body += "<w:" + open.back() + ">";
        if (open.back() == "t") body += "字";
      }
    }
    for (; !open.empty(); open.pop_back()) body += "</w:" + open.back() + ">";
    const Loaded<WordDocument> document = read_word("a.docx", word_file(body));
    CHECK((document.value || !document.diagnostics.empty()));
  }
}
