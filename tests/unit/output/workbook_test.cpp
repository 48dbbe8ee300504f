// A workbook as our own reader reads it back: what is text stays text, and the same rows give the same bytes.
#include "output/workbook.h"

#include <doctest/doctest.h>

#include "input/workbook/read_workbook.h"
#include "unit/temporary_folder.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::string small_book() {
  Workbook book("规则 & 1");
  book.sheet("清单", {{"名称", 20}, {"期限", 12}, {"状态", 8, {"待办", "完成"}}, {"标识", 8, {}, true}});
  book.row({"=1+1", Workbook::Day{2018, 4, 1}, "待办", "a"});
  book.row({"两\n行", std::string(), "_x0041_ 与 \x1b", std::size_t{3}});
  book.row({"＝SUM(A1)", 0.5, "<b> & \"", "b"});
  return book.bytes().value_or("");
}

}  // namespace

TEST_CASE("what a workbook holds is read back as it was written") {
  const TemporaryFolder folder;
  const Loaded<WorkbookText> read = read_workbook(folder.write("a.xlsx", small_book()));
  REQUIRE(read.value);
  CHECK(read.diagnostics.empty());
  REQUIRE(read.value->sheets.size() == 1);
  const SheetText& sheet = read.value->sheets.front();
  CHECK(sheet.name == "清单");
  REQUIRE(sheet.rows.size() == 4);
  CHECK(sheet.rows[0].cells == std::vector<std::string>{"名称", "期限", "状态", "标识"});
  CHECK(sheet.rows[1].cells == std::vector<std::string>{"=1+1", "43191", "待办", "a"});
  CHECK(sheet.rows[2].cells == std::vector<std::string>{"两\n行", "", "_x0041_ 与 \\x1b", "3"});
  CHECK(sheet.rows[3].cells == std::vector<std::string>{"＝SUM(A1)", "0.5", "<b> & \"", "b"});
  CHECK(sheet.rows[3].number == 4);
  CHECK(day_of_serial("43191", read.value->from_1904) == "2018-04-01");
}

TEST_CASE("the same rows give the same bytes") { CHECK(small_book() == small_book()); }

TEST_CASE("a serial number is a day from 1970 to 2199, whichever day is the first") {
  CHECK(day_of_serial("25569", false) == "1970-01-01");
  CHECK(day_of_serial("43191.75", false) == "2018-04-01");
  CHECK(day_of_serial("41729", true) == "2018-04-01");
  CHECK(day_of_serial("109574", false) == "2199-12-31");
  for (const std::string_view none : {"", "x", "3", "25568", "109575", "43191x", "-1", "nan", "inf", "1e300"}) {
    CHECK_FALSE(day_of_serial(none, false));
  }
}

TEST_CASE("a file that is no workbook is told for what it is") {
  const TemporaryFolder folder;
  const auto code = [&](const std::string& path) {
    const Loaded<WorkbookText> read = read_workbook(path);
    return read.value || read.diagnostics.empty() ? std::string() : read.diagnostics.front().code;
  };
  CHECK(code(folder.at("none.xlsx")) == "not-found");
  CHECK(code(folder.write("text.xlsx", "名称,期限\n")) == "not-a-package");
  CHECK(code(folder.write("old.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) == "not-a-package");
  CHECK(code(folder.write("empty.xlsx", "")) == "not-a-package");
  CHECK(code(folder.write("start.xlsx", "PK\x03\x04")) == "broken-package");
  const std::string whole = small_book();
  for (const std::size_t size : {whole.size() / 4, whole.size() / 2, whole.size() - 30}) {
    CHECK(code(folder.write("cut.xlsx", whole.substr(0, size))) == "broken-package");
  }
}

TEST_CASE("whatever byte of a workbook is another one, reading it ends") {
  const TemporaryFolder folder;
  const std::string whole = small_book();
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); at += 7) {
    std::string other = whole;
    other[at] = static_cast<char>(other[at] ^ 0x55);
    const Loaded<WorkbookText> read = read_workbook(folder.write("other.xlsx", other));
    CHECK(read.value.has_value() == read.diagnostics.empty());
    refused += read.value ? 0 : 1;
  }
  CHECK(refused > 0);
}
