// The work list: a row for each gap; and what people wrote into an earlier one goes to its gap, to those that are
// closed, or below, but never away.
#include <doctest/doctest.h>

#include "report/check/carried_list.h"
#include "report/check/section_texts.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// Lacks MES functions (e1) and nothing else that must be.
std::vector<Assessment> draft(const std::string& file = "drafts/a.yaml") {
  return {
      assess(shared_rules(), describe(shared_rules(), ready_but("functions:", "  functions: [planning]"), file), {})};
}

constexpr std::string_view e1 = "discrete.e1.functions";

/// A row of an edited list, by the columns that matter.
struct Edited {
  std::string identity, who, until, state, remarks;
  std::string file = "drafts/a.yaml";
  std::string enterprise = "某某公司";
};

SheetText sheet(const std::string& name, const std::vector<Edited>& rows, Language language = Language::zh) {
  SheetText sheet{name, {{1, {}}}};
  for (const WorkColumn column : {WorkColumn::identity, WorkColumn::who, WorkColumn::until, WorkColumn::state,
                                  WorkColumn::remarks, WorkColumn::file, WorkColumn::enterprise}) {
    sheet.rows.front().cells.push_back(title_of(column, shared_rules().words).in(language));
  }
  std::uint32_t number = 1;
  for (const Edited& row : rows) {
    sheet.rows.push_back(
        {++number, {row.identity, row.who, row.until, row.state, row.remarks, row.file, row.enterprise}});
  }
  return sheet;
}

CarriedList carried(const std::vector<SheetText>& sheets) {
  Loaded<CarriedList> loaded = load_carried_list({"old.xlsx", sheets, false}, shared_rules().words);
  REQUIRE(loaded.value);
  return *std::move(loaded.value);
}

WorkList merged(const std::vector<SheetText>& sheets, const std::vector<Assessment>& drafts,
                Language language = Language::zh) {
  const CarriedList list = carried(sheets);
  return work_list({shared_rules(), drafts, &list}, language);
}

/// Of a gap of this run; the description itself may be gone.
const WorkRow& row_of(const WorkList& list, std::string_view identity) {
  for (const WorkItem& item : list.open) {
    if (item.finding != nullptr && item.row[WorkColumn::identity] == identity) return item.row;
  }
  FAIL("no row of " << identity);
  return list.open.front().row;
}

}  // namespace

TEST_CASE("every gap has a row that says what, where and by what rule") {
  const std::vector<Assessment> drafts = draft();
  const WorkList list = work_list({shared_rules(), drafts}, Language::zh);
  CHECK(list.open.size() == gaps_of(drafts.front()).size());
  const WorkRow& row = row_of(list, e1);
  CHECK(row[WorkColumn::enterprise] == "某某公司");
  CHECK(row[WorkColumn::missing] == "MES 功能缺少：质量、能效");
  CHECK(row[WorkColumn::found] == "计划");
  CHECK(row[WorkColumn::remedy] == "建设");
  CHECK(row[WorkColumn::place].starts_with("drafts/a.yaml:"));
  CHECK(row[WorkColumn::id] == e1);
  CHECK(row[WorkColumn::who].empty());
  CHECK(list.closed.empty());
  CHECK(list.told.empty());
}

TEST_CASE("who, until when, state and remarks go to the gap of the same identity, in the language of the report") {
  const WorkList list =
      merged({sheet("工作清单", {{std::string(e1), "张工", "43191", "进行中", "等供应商"}})}, draft(), Language::en);
  const WorkRow& row = row_of(list, e1);
  CHECK(row[WorkColumn::who] == "张工");
  CHECK(row[WorkColumn::until] == "2018-04-01");
  CHECK(row[WorkColumn::state] == "in progress");
  CHECK(row[WorkColumn::remarks] == "等供应商");
  CHECK(row[WorkColumn::checked].empty());
  CHECK(list.told.empty());
}

TEST_CASE("what is marked done and still lacking is told, and what is closed is listed") {
  const WorkList list = merged(
      {sheet("Work list", {{std::string(e1), "张工", "", "done", ""}, {"discrete.e3.rate", "李工", "", "done", ""}},
             Language::en)},
      draft());
  CHECK(row_of(list, e1)[WorkColumn::state] == "完成");
  CHECK(row_of(list, e1)[WorkColumn::checked] == "标为完成，但仍不满足");
  REQUIRE(list.told.size() == 1);
  CHECK(list.told.front().code == "done-but-lacking");
  CHECK(list.told.front().position.line == 2);
  REQUIRE(list.closed.size() == 1);
  CHECK(list.closed.front()[WorkColumn::who] == "李工");
  CHECK(list.closed.front()[WorkColumn::checked] == "已补齐");
}

TEST_CASE("what was closed and is lacking again is open, and told") {
  const WorkList list =
      merged({sheet("工作清单", {}), sheet("已关闭", {{std::string(e1), "张工", "", "完成", ""}})}, draft());
  CHECK(row_of(list, e1)[WorkColumn::who] == "张工");
  CHECK(row_of(list, e1)[WorkColumn::checked] == "曾补齐，又出现");
  CHECK(list.told.front().code == "open-again");
  CHECK(list.closed.empty());
}

TEST_CASE("rows of no gap are kept: added by hand, twice there, of what was not checked") {
  const WorkList list = merged({sheet("工作清单", {{std::string(e1), "张工", "", "", ""},
                                                   {std::string(e1), "李工", "", "", ""},
                                                   {std::string(e1), "张工", "", "", ""},
                                                   {"", "王工", "", "待定", "买打印机", "", ""},
                                                   {"", "", "", "", "", "", ""},
                                                   {"discrete.e3.rate", "赵工", "", "", "", "other/b.yaml"}})},
                               draft());
  std::vector<std::pair<std::string, std::string>> kept;
  for (const WorkItem& item : list.open) {
    if (item.finding == nullptr) kept.emplace_back(item.row[WorkColumn::who], item.row[WorkColumn::checked]);
  }
  CHECK(kept == std::vector<std::pair<std::string, std::string>>{
                    {"李工", "同一事项另有一行"}, {"王工", "手工添加"}, {"赵工", "本次未检查"}});
  CHECK(row_of(list, e1)[WorkColumn::who] == "张工");
  CHECK(list.closed.empty());
}

TEST_CASE("a description that has moved is found by its name, or as the only one") {
  for (const std::string_view file : {"./drafts/a.yaml", "elsewhere/a.yaml", "drafts/second.yaml"}) {
    const WorkList list =
        merged({sheet("工作清单", {{std::string(e1), "张工", "", "", ""}})}, draft(std::string(file)));
    CHECK(row_of(list, e1)[WorkColumn::who] == "张工");
  }
}

TEST_CASE("what was written for one enterprise never goes to another that is checked from another file") {
  for (const auto& [file, enterprise] :
       {std::pair("drafts/second.yaml", "别家公司"), {"drafts/second.yaml", ""}, {"elsewhere/a.yaml", "别家公司"}}) {
    const WorkList list =
        merged({sheet("工作清单", {{std::string(e1), "张工", "", "", "", "drafts/a.yaml", enterprise}})}, draft(file));
    CHECK(row_of(list, e1)[WorkColumn::who].empty());
    CHECK(list.closed.empty());
    REQUIRE(list.open.back().finding == nullptr);
    CHECK(list.open.back().row[WorkColumn::checked] == "本次未检查");
  }
}

TEST_CASE("what a section lacks is told once, and then what its text must name") {
  const auto lacking = [](const std::string& text) {
    const Assessment one = assess(shared_rules(), describe(shared_rules(), ready_but("s1:", text)), {});
    const std::vector<SectionText> texts = section_texts(shared_rules(), one, Language::zh);
    REQUIRE(texts.size() == 1);
    return texts.front().missing;
  };
  CHECK(lacking("    s1:") ==
        "• 系统建设情况：正文未写；要求写明总体设计；写明布局\n• 正文未写，需写明：总体设计\n• 正文未写，需写明：布局");
  const Ruleset limited = tiny_rules({}, {{"modes/discrete.yaml", "      - id: layout\n", R"(      - id: length
        expect: {zh: 有篇幅, en: has some length}
        require: {field: narrative.discrete.s1, chars_at_least: 5}
        advice: {zh: 写详细, en: write more}
      - id: layout
)"}});
  const Assessment short_one = assess(limited, describe(limited, ready_but("s1:", "    s1:")), {});
  CHECK(section_texts(limited, short_one, Language::zh).front().missing == lacking("    s1:"));
}

TEST_CASE("sheets and columns that people added are told, and a workbook that is no list is refused") {
  SheetText list = sheet("工作清单", {{std::string(e1), "张工", "", "", ""}});
  list.rows.insert(list.rows.begin(), SheetRow{1, {"整改一览"}});
  list.rows[1].cells.emplace_back("电话");
  list.rows[2].cells.emplace_back("0351");
  const Loaded<CarriedList> loaded = load_carried_list(
      {"old.xlsx", {list, {"会议", {{1, {"x"}}}}, {"汇总", {{1, {"x"}}}}}, false}, shared_rules().words);
  REQUIRE(loaded.value);
  CHECK(loaded.value->rows.size() == 1);
  REQUIRE(loaded.diagnostics.size() == 2);
  CHECK(loaded.diagnostics[0].message.zh == "“电话”一列没有带入");
  CHECK(loaded.diagnostics[1].message.en == "the sheet “会议” is no work list and is not carried over");
  const Loaded<CarriedList> none =
      load_carried_list({"old.xlsx", {{"x", {{1, {"who"}}}}}, false}, shared_rules().words);
  CHECK_FALSE(none.value);
  REQUIRE(none.diagnostics.size() == 1);
  CHECK(none.diagnostics.front().message.zh == "没有一个工作表有这些列：责任人、期限、状态、备注、文件、标识");
}
