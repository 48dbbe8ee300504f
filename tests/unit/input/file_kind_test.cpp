// A file that is no text is named for what it is, whatever it is called, and no text is taken for one.
#include "input/file_kind.h"

#include <doctest/doctest.h>

#include "input/inputs.h"
#include "unit/temporary_folder.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using std::string_literals::operator""s;

std::string kind(const std::string& bytes) {
  const FileKind* kind = file_kind(bytes);
  return kind == nullptr ? "" : std::string(kind->en);
}

const std::string package = "PK\x03\x04\x14\0\x08\0"s;
const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;

}  // namespace

TEST_CASE("a file that is no text is named for what it is") {
  CHECK(kind(package + "[Content_Types].xml … word/document.xml") == "a Word document");
  CHECK(kind(package + "[Content_Types].xml … xl/workbook.xml") == "an Excel workbook");
  CHECK(kind(package + "ppt/presentation.xml") == "a PowerPoint presentation");
  CHECK(kind(package + "mimetypeapplication/vnd.oasis.opendocument.text") == "an OpenDocument file");
  CHECK(kind(package + "drafts/a.yaml") == "an archive");
  CHECK(kind(compound + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s) == "an old Word document (.doc)");
  CHECK(kind(compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s) ==
        "an Office document that is locked by a password");
  CHECK(kind(compound + "W\0o\0r\0k\0b\0o\0o\0k\0"s) == "an Excel workbook");
  CHECK(kind(compound) == "a document of an older Office or of WPS");
  CHECK(kind("%PDF-1.7\n%中文") == "a PDF file");
  CHECK(kind("{\\rtf1\\ansi}") == "an RTF document");
  for (const std::string& picture : {"\x89PNG\r\n\x1A\n"s, "\xFF\xD8\xFF\xE0"s, "GIF89a"s, "II*\0"s,
                                     "RIFF\x10\0\0\0WEBP"s, "BM\x36\x10\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x10"s}) {
    CHECK(kind(picture) == "a picture");
  }
  CHECK(kind("Rar!\x1A\x07\x01"s) == "an archive");
  CHECK(kind("7z\xBC\xAF\x27\x1C"s) == "an archive");
}

TEST_CASE("no text is taken for anything else") {
  for (const char* text : {"", "PK: 1\n", "BMW: 1\nenterprise: {name: a}\n", "GIF: 1\n", "%PDF: 1\n", "企业: 某某\n",
                           "\xFF\xFE", "{\"a\": 1}", "RIFF: WEBP\n"}) {
    CHECK(kind(text) == "");
  }
}

TEST_CASE("such a file is refused with what to do, and told where a folder holds it") {
  const TemporaryFolder folder;
  folder.write("drafts/b.DOC", compound + "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s);
  folder.write("drafts/a.yaml", "a: 1\n");
  folder.write("drafts/~$b.docx", "x");
  folder.write("drafts/figure.png", "x");
  folder.write("drafts/more/c.pdf", "%PDF-1.4");
  Inputs one({folder.at("drafts/b.DOC")}, {});
  const std::optional<Input> input = one.next();
  REQUIRE(input);
  REQUIRE(input->diagnostics.size() == 1);
  CHECK(input->diagnostics.front().code == "not-text");
  CHECK(input->diagnostics.front().message.en == "this is an old Word document (.doc), not a text, and cannot be read");
  CHECK(input->diagnostics.front().message.zh == "这是旧版 Word 文档（.doc），不是文本，不能读取");
  CHECK(one.notes().empty());
  folder.write("book.xls", compound + "no name of a stream");
  Inputs book({folder.at("book.xls")}, {});
  CHECK(book.next()->diagnostics.front().message.zh == "这是 Excel 工作簿，不是文本，不能读取");
  Inputs all({folder.at("drafts")}, {});
  REQUIRE(all.notes().size() == 2);
  CHECK(all.notes()[0].message.en == "1 file was skipped: b.DOC (an old Word document (.doc))");
  CHECK(all.notes()[1].message.zh == "跳过了 1 个不能读取的文件：c.pdf（PDF 文件）");
  CHECK(all.next()->name == folder.at("drafts/a.yaml"));
  CHECK_FALSE(all.next());
}

TEST_CASE("what the program wrote itself is no description of a folder, which says so") {
  const TemporaryFolder folder;
  folder.write("drafts/a.json", "{\"enterprise\": {}}\n");
  folder.write("drafts/baseline.json", "{\n  \"format_version\": 1,\n  \"descriptions\": []\n}\n");
  folder.write("drafts/report.json", "{\"format_version\":1}");
  Inputs all({folder.at("drafts")}, {});
  REQUIRE(all.notes().size() == 1);
  CHECK(all.notes()[0].message.en == "skipped what this program wrote itself: baseline.json, report.json");
  CHECK(all.next()->name == folder.at("drafts/a.json"));
  CHECK_FALSE(all.next());
  // Who names it means it.
  CHECK(Inputs({folder.at("drafts/report.json")}, {}).next());
}

TEST_CASE("a Word document is a description whatever it is called; what Word keeps beside one that is open is none") {
  const TemporaryFolder folder;
  const std::string bytes = package + "word/document.xml";
  folder.write("drafts/a.DOCX", bytes);
  folder.write("drafts/~$a.docx", "x");
  folder.write("b.yaml", bytes);
  Inputs inputs({folder.at("drafts"), folder.at("b.yaml")}, {});
  for (const char* name : {"drafts/a.DOCX", "b.yaml"}) {
    const std::optional<Input> input = inputs.next();
    REQUIRE(input);
    CHECK(input->name == folder.at(name));
    CHECK(input->format == &word_format());
    CHECK(input->bytes == bytes);
  }
  CHECK_FALSE(inputs.next());
  CHECK(inputs.notes().empty());
}
