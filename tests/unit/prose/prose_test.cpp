// A narrative as rules see it: how it is folded, counted and cut.
#include "prose/prose.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "text/character_count.h"
#include "text/utf8.h"
#include "unit/print_lists.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

using List = std::vector<std::string>;

std::string folded(std::string_view text) { return text::to_utf8(fold_prose(text, shipped_lexicon())); }

List clauses(std::string_view text) {
  const Prose prose(text, shipped_lexicon());
  List cut;
  for (const TextClause& one : prose.clauses()) {
    cut.push_back(text::to_utf8(std::u16string_view(prose.text()).substr(one.begin, one.end - one.begin)));
  }
  return cut;
}

/// The last clause of each line that is a heading.
List headings(std::string_view text) {
  const Prose prose(text, shipped_lexicon());
  List found;
  for (const TextClause& one : prose.clauses()) {
    if (!one.heading || one.begin == one.end) continue;
    found.push_back(text::to_utf8(std::u16string_view(prose.text()).substr(one.begin, one.end - one.begin)));
  }
  return found;
}

}  // namespace

TEST_CASE("folding joins the ways of writing one text") {
  CHECK(folded("建成 ＭＥＳ 系统") == "建成mes系统");
  CHECK(folded("　　MES 与 ERP") == "mes与erp");
  CHECK(folded("node.js and  C++") == "node.js and c++");
  CHECK(folded("达到９５％") == "达到95%");
  CHECK(folded("上一行\n下一行。") == "上一行下一行。");
  CHECK(folded("标题\n\n正文") == "标题\n\n正文");
  CHECK(folded("一、概况\n二、目标") == "一、概况\n二、目标");
  CHECK(folded("😀表情Ａ") == "😀表情a");
  CHECK(folded("") == "");
}

TEST_CASE("a word is folded as the texts are in which it is looked for") {
  for (const char* word :
       {"制造执行系统", "MES", "ＭＥＳ 系统", "工业 以太网", "industrial  firewall", "𠀀", "", "鿿一", "㐀"}) {
    CHECK_MESSAGE(fold_word(word) == fold_prose(word, shipped_lexicon()), std::string(word));
  }
}

TEST_CASE("lines go on where they are wrapped, and end where they end for a reason") {
  CHECK(folded("公司建成制造执\n行系统。") == "公司建成制造执行系统。");
  CHECK(folded("公司在各车间建成了生产过程的制造执\n行系统") == "公司在各车间建成了生产过程的制造执行系统");
  CHECK(folded("PDM已运行五年\nPLM未建设") == "pdm已运行五年\nplm未建设");
  CHECK(folded("The  MES\nruns") == "the mes runs");
  CHECK(folded("建设内容：\n1. MES\n2. ERP") == "建设内容：\n1. mes\n2. erp");
  CHECK(folded("# 标题\n正文") == "#标题\n正文");
  CHECK(folded("一、总体情况\n公司建成MES。") == "一、总体情况\n公司建成mes。");
  CHECK(folded("甲。\n\n乙") == "甲。\n\n乙");
  CHECK(folded("系统\t状态\nMES\t已建") == "系统\t状态\nmes\t已建");
  CHECK(folded("| 系统 | 状态 |\n| MES | 已建 |") == "|系统|状态|\n| mes |已建|");
  CHECK(folded("\t公司建成\tMES") == "公司建成\tmes");
  CHECK(folded("MES　已建") == "mes\t已建");
  CHECK(folded("制造　执行系统") == "制造执行系统");
  CHECK(folded("系统　　状态") == "系统\t\t状态");
  CHECK(folded("系统　状态　　备注") == "系统状态\t\t备注");
  CHECK(folded("系统\t状态　说明") == "系统\t状态\t说明");
  CHECK(folded("MES建设情况\n请描述MES。") == "mes建设情况\n请描述mes。");
  CHECK(folded("系统实时\n描述设备。") == "系统实时描述设备。");
}

TEST_CASE("every unit of a folded text has the byte that it comes from") {
  std::vector<std::size_t> origins;
  CHECK(fold_prose("甲 𠀀", shipped_lexicon(), &origins).size() == 3);
  CHECK(origins == std::vector<std::size_t>{0, 4, 4});
}

TEST_CASE("a text is cut into clauses at the marks that end one") {
  CHECK(clauses("建成MES，未建ERP。下一步") == List{"建成mes", "未建erp", "下一步"});
  CHECK(clauses("a,b and node.js 3.5, then. end") == List{"a,b and node.js 3.5", " then", " end"});
  CHECK(clauses("甲；乙！丙？丁！") == List{"甲", "乙", "丙", "丁", ""});
  CHECK(clauses("甲、乙：丙（丁）") == List{"甲、乙", "丙", "丁", ""});
  CHECK(clauses("8:30起，MES2.0投用") == List{"8:30起", "mes2.0投用"});
  CHECK(clauses("甲——乙") == List{"甲", "", "乙"});
  CHECK(clauses("甲 | 乙\t丙") == List{"甲", "乙", "丙"});
  CHECK(clauses("甲\n\n乙") == List{"甲", "", "乙"});
  CHECK(clauses("") == List{""});
}

TEST_CASE("a sentence is the clauses up to its mark or the end of its line") {
  const Prose prose("甲，乙。丙；丁（戊）\n\n己", shipped_lexicon());
  List first;
  for (const TextClause& one : prose.clauses()) first.push_back(std::to_string(one.first_of_sentence));
  CHECK(first == List{"0", "0", "2", "2", "2", "2", "6", "7"});
  CHECK(prose.end_of_sentence(0) == 2);
  CHECK(prose.end_of_sentence(3) == 6);
  CHECK(prose.end_of_sentence(7) == 8);
  CHECK(prose.clause_at(0) == 0);
  CHECK(prose.clause_at(1) == 0);
  CHECK(prose.clause_at(2) == 1);
  CHECK(prose.clause_at(prose.text().size()) == 7);
  CHECK(Prose("", shipped_lexicon()).clauses().size() == 1);
}

TEST_CASE("a short line that others are about is a heading, an item of a list is not") {
  CHECK(headings("一、建设目标\n公司建成MES。\n二、效果\n良好。") == List{"一、建设目标", "二、效果"});
  CHECK(headings("# MES\n已投用。") == List{"# mes"});
  CHECK(headings("MES建设情况\n\n已投用。") == List{"mes建设情况"});
  CHECK(headings("（一）MES系统") == List{"一", "mes系统"});
  CHECK(headings("MES建设情况").empty());
  CHECK(headings("包括：\n- MES\n- ERP").empty());
  CHECK(headings("包括：\n- MES").empty());
  CHECK(headings("1. MES\n2. ERP\n3. PLM").empty());
  CHECK(headings("MES已投用。\n\nERP已投用。").empty());
  CHECK(headings("公司情况如下：\n\n已投用。").empty());
  CHECK(headings("系统\t状态\nMES\t已建").empty());
  CHECK(headings("这一行没有句读但是长得不像一个标题所以它不是后面各行的标题而是正文\n\n已投用。").empty());
}

TEST_CASE("of any text the count is that of its characters, and every unit has its origin") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"建成", "系统", "ＭＥＳ", "MES", " ",   "　", "\n", "。", "，", "、",
                                           "“",    "”",    "——",     "é",   "3.5", "%",  "％", "😀",  "〇", "㎡",
                                           "（",   "）",   "！",     "?",   ". ",  ",",  "\t", "ｱ",  "…",  "·"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    INFO(text);
    const Prose prose(text, shipped_lexicon());
    CHECK(prose.characters() == text::count_characters(text));
    std::vector<std::size_t> origins;
    CHECK(fold_prose(text, shipped_lexicon(), &origins) == prose.text());
    REQUIRE(origins.size() == prose.text().size());
    CHECK(std::is_sorted(origins.begin(), origins.end()));
    CHECK((origins.empty() || origins.back() < text.size()));
    // The clauses and one mark between each two of them are the whole text.
    std::size_t end = 0;
    for (std::size_t i = 0; i < prose.clauses().size(); ++i) {
      CHECK(prose.clauses()[i].begin == end + (i > 0 ? 1 : 0));
      end = prose.clauses()[i].end;
    }
    CHECK(end == prose.text().size());
  }
}

TEST_CASE("what names the writer is nobody else") {
  const auto says = [](std::string_view text, std::u16string_view own_name) {
    const Prose prose(text, shipped_lexicon(), {.own_name = own_name});
    return prose.stand(prose.text().find(u"mes"), prose.text().find(u"mes") + 3).says;
  };
  CHECK(says("太重集团建成了MES系统。", {}) == Reading::other);
  CHECK(says("太重集团建成了MES系统。", u"太原重型机械集团有限公司") == Reading::affirmed);
  CHECK(says("太重集团建成了MES系统。", u"山西太重智能装备有限公司") == Reading::affirmed);
  CHECK(says("太重集团建成了MES系统。", u"晋岳重型机械有限公司") == Reading::other);
  CHECK(says("海尔建成了MES系统。", u"太原重型机械集团有限公司") == Reading::other);
  CHECK(says("太重集团建成了MES系统。", u"太原通泽重工有限公司") == Reading::other);
  CHECK(says("太重集团建成了MES系统。", u"太原市重科机械有限公司") == Reading::other);
  CHECK(says("上级集团建成了MES系统。", u"晋岳集团矿山机械有限公司") == Reading::other);
}
