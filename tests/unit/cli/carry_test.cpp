// check --carry: a work list that people have edited, and what became of it, from file to file.
#include "input/workbook/read_workbook.h"
#include "output/workbook.h"
#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// Writes the list that `check` makes with `arguments` to NAME, and gives what else the call has come to.
Outcome list_to(const Workplace& place, const std::string& name, std::vector<std::string> arguments) {
  std::vector<std::string> all = {"check",    "--rules", place.at("rules"), "--lang",      "zh",
                                  "--format", "xlsx",    "--output",        place.at(name)};
  all.insert(all.end(), arguments.begin(), arguments.end());
  Outcome outcome = call(all);
  for (const OutputFile& file : outcome.files) place.write(name, file.text);
  return outcome;
}

/// The rows of a sheet, as texts.
std::vector<std::vector<std::string>> rows_of(const Workplace& place, const std::string& name, std::string_view sheet) {
  const Loaded<WorkbookText> workbook = read_workbook(place.at(name));
  REQUIRE(workbook.value);
  std::vector<std::vector<std::string>> rows;
  for (const SheetText& one : workbook.value->sheets) {
    if (one.name != sheet) continue;
    for (const SheetRow& row : one.rows) rows.push_back(row.cells);
  }
  return rows;
}

/// Saves `rows` as a person would who has edited the first sheet and deleted the others.
void save(const Workplace& place, const std::string& name, const std::vector<std::vector<std::string>>& rows) {
  Workbook book;
  std::vector<Workbook::Column> columns;
  for (const std::string& title : rows.front()) columns.push_back({title});
  book.sheet("Sheet1", columns);
  for (std::size_t i = 1; i < rows.size(); ++i) book.row({rows[i].begin(), rows[i].end()});
  place.write(name, book.bytes().value_or(""));
}

constexpr std::size_t who = 12;
constexpr std::size_t until = 13;
constexpr std::size_t state = 14;
constexpr std::size_t checked = 16;

}  // namespace

TEST_CASE(
    "check: what people wrote into a work list stands in the next one, and what is closed on a sheet of its own") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_but("functions:", "  functions: [planning]"));
  CHECK(list_to(place, "old.xlsx", {file}).status == 1);
  auto rows = rows_of(place, "old.xlsx", "工作清单");
  REQUIRE(rows.size() >= 2);
  rows[1][who] = "张工";
  rows[1][until] = "43191";
  rows[1][state] = "done";
  rows.push_back({"", "", "买打印机"});
  save(place, "edited.xlsx", rows);

  const Outcome lacking = list_to(place, "new.xlsx", {"--carry", place.at("edited.xlsx"), file});
  CHECK(lacking.status == 1);
  CHECK(has(lacking.err, "edited.xlsx:2:1: 警告：标为完成，但仍不满足"));
  const auto carried = rows_of(place, "new.xlsx", "工作清单");
  CHECK(carried[1][who] == "张工");
  CHECK(carried[1][until] == "43191");
  CHECK(carried[1][state] == "完成");
  CHECK(carried[1][checked] == "标为完成，但仍不满足");
  CHECK(carried.back()[2] == "买打印机");
  CHECK(carried.back()[checked] == "手工添加");

  place.write("d.yaml", ready_yaml());
  CHECK(list_to(place, "last.xlsx", {"--carry", place.at("new.xlsx"), file}).err.empty());
  const auto closed = rows_of(place, "last.xlsx", "已关闭");
  REQUIRE(closed.size() >= 2);
  CHECK(closed[1][who] == "张工");
  CHECK(closed[1][checked] == "已补齐");
  // It stays closed, however often the list is carried over.
  list_to(place, "after.xlsx", {"--carry", place.at("last.xlsx"), file});
  CHECK(rows_of(place, "after.xlsx", "已关闭") == closed);
}

TEST_CASE("check: --carry is refused with what is wrong") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  const auto refused = [&](const std::vector<std::string>& arguments) {
    const Outcome outcome = list_to(place, "new.xlsx", arguments);
    CHECK(outcome.status == 2);
    CHECK(outcome.files.empty());
    return outcome.err;
  };
  CHECK(has(refused({"--carry", place.at("none.xlsx"), file}), "none.xlsx: 错误："));
  CHECK(has(refused({"--carry", file, file}), "d.yaml: 错误：不是 .xlsx 工作簿；请另存为 .xlsx"));
  save(place, "other.xlsx", {{"a", "b"}, {"1", "2"}});
  CHECK(has(refused({"--carry", place.at("other.xlsx"), file}), "没有一个工作表有这些列：责任人、期限"));
  const Outcome text = call({"check", "--rules", place.at("rules"), "--lang", "en", "--carry", "old.xlsx", file});
  CHECK(text.status == 2);
  CHECK(text.err ==
        "pilotcheck: error: --carry goes with the formats xlsx and poam; for example --format xlsx --output "
        "new.xlsx\n");
}

TEST_CASE("check: a workbook needs a file") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  const Outcome outcome = call({"check", "--rules", place.at("rules"), "--lang", "en", "--format", "xlsx", file});
  CHECK(outcome.status == 2);
  CHECK(has(outcome.err, "xlsx needs --output FILE"));
}
