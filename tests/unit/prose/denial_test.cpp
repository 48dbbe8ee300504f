// What a narrative affirms, denies or merely plans: a wrong "affirmed" costs an enterprise its year.
#include <doctest/doctest.h>

#include "prose/term_matching.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::shipped_lexicon;

namespace {

std::vector<Term> terms() {
  const auto term = [](const char* id, std::vector<std::string> spellings) {
    Term result{id, {spellings.front(), spellings.front()}, {}};
    for (const std::string& spelling : spellings) result.spellings.push_back(fold_word(spelling));
    return result;
  };
  return {term("mes", {"制造执行系统", "MES"}), term("erp", {"企业资源计划系统", "ERP"}), term("quality", {"质量"})};
}

/// Both ways of asking, which must agree.
std::vector<FoundTerm> find(std::string_view text, const std::vector<Term>& list) {
  const Prose prose(text, shipped_lexicon());
  const TermIndex index(list);
  std::vector<FoundTerm> found = index.find(prose);
  std::uint64_t affirmed = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].mention == Mention::affirmed) affirmed |= std::uint64_t{1} << i;
  }
  CHECK_MESSAGE(index.affirmed(prose) == affirmed, std::string(text));
  return found;
}

Mention mention(std::string_view text, std::size_t wanted = 0) {
  const std::vector<Term> list = terms();
  return find(text, list)[wanted].mention;
}

}  // namespace

TEST_CASE("what is said to exist is affirmed") {
  for (const char* text : {"公司建成MES系统。",
                           "制造执行系统（MES）于 2016 年投用。",
                           "MES 具备计划、调度、质量等功能。",
                           "通过MES实现生产计划管理。",
                           "MES与ERP实现集成。",
                           "MES的计划模块自动排产。",
                           "作业计划由MES下达。",
                           "MES将订单分解为工序任务。",
                           "将设备数据接入MES。",
                           "MES上线以来未发生停机。",
                           "MES运行两年，未出现数据丢失。",
                           "建立MES模拟仿真环境。",
                           "MES支持虚拟调试。",
                           "已建成MES，计划建设ERP。",
                           "虽然2015年没有统一平台，但2016年建成了MES。",
                           "此前没有信息系统。现已部署MES。",
                           "主生产计划从ERP下发到MES。",
                           "MES生产准备时间缩短。",
                           "计划完成率由MES统计。",
                           "MES的检修计划功能已启用。",
                           "未来感十足的展厅。MES已投用。",
                           "MES建设情况",
                           "mes系统运行良好。",
                           "制造执\n行系统已投用。",
                           "ＭＥＳ系统运行良好。",
                           "The MES is in use.",
                           "无线网络覆盖车间，MES终端随处可用。",
                           "下一步计划扩建厂房。MES运行稳定。",
                           "目前MES已覆盖全部车间。",
                           "MES，实现无人化生产。"}) {
    CHECK_MESSAGE(mention(text) == Mention::affirmed, std::string(text));
  }
}

TEST_CASE("what is denied does not count") {
  for (const char* text : {"尚未部署MES。",
                           "公司没有MES。",
                           "MES尚未建设。",
                           "目前暂未实施制造执行系统。",
                           "MES、ERP等系统，均尚未建设。",
                           "车间缺乏MES。",
                           "不具备MES。",
                           "由于资金原因未建成MES。",
                           "MES还未上线。",
                           "暂无MES系统。",
                           "现有系统不支持MES。",
                           "MES与现场设备无法互通。",
                           "公司未曾使用MES",
                           "至今未能投用MES。",
                           "尚未\n部署MES。",
                           "The plant has no MES.",
                           "There is not yet an MES.",
                           "We work without MES.",
                           "MES系统，目前没有。",
                           "制造执行系统尚不完善。"}) {
    CHECK_MESSAGE(mention(text) == Mention::denied, std::string(text));
  }
}

TEST_CASE("what is planned does not count") {
  for (const char* text : {"计划建设MES。",
                           "拟于2019年建设MES。",
                           "公司将于明年部署MES。",
                           "下一步建设MES系统。",
                           "MES正在规划。",
                           "正在建设MES。",
                           "未来将引入MES。",
                           "计划2019年投资300万元，建设MES系统。",
                           "拟投资300万元，用于设备更新，并部署MES。",
                           "MES系统，计划明年建设。",
                           "准备建设MES。",
                           "打算引进MES。",
                           "预计年底MES可以使用。",
                           "规划建设制造执行系统。",
                           "MES即将上线。",
                           "今后逐步推广MES。",
                           "公司计划于2019年\n建设MES。",
                           "We plan to build an MES.",
                           "An MES will be built.",
                           "公司有望建成MES。"}) {
    CHECK_MESSAGE(mention(text) == Mention::planned, std::string(text));
  }
}

TEST_CASE("one affirmed occurrence is enough, wherever it stands") {
  CHECK(mention("2015年以前没有MES。2016年MES投用。") == Mention::affirmed);
  CHECK(mention("已建成MES，ERP尚未部署。", 0) == Mention::affirmed);
  CHECK(mention("已建成MES，ERP尚未部署。", 1) == Mention::denied);
  CHECK(mention("已建成MES，计划建设ERP。", 1) == Mention::planned);
}

TEST_CASE("Latin terms match whole words and terms inside longer ones count for these") {
  CHECK(mention("MESH网络已投用。") == Mention::absent);
  CHECK(mention("HERMES已投用。") == Mention::absent);
  CHECK(mention("使用MES2.0已久。") == Mention::absent);
  const auto term = [](std::string word) { return Term{word, {word, word}, {fold_word(word)}}; };
  const std::vector<Term> list = {term("制造"), term("制造执行系统")};
  CHECK(find("建成制造执行系统。", list)[0].mention == Mention::absent);
  CHECK(find("建成制造执行系统。", list)[1].mention == Mention::affirmed);
  CHECK(find("制造与制造执行系统。", list)[0].mention == Mention::affirmed);
}

TEST_CASE("a message quotes the clause as it was written") {
  const std::string text = "公司情况良好。目前尚未部署 MES 系统，其他正常。";
  const FoundTerm found = find(text, terms())[0];
  CHECK(found.mention == Mention::denied);
  CHECK(clause_around(text, Prose(text, shipped_lexicon()), found.where, shipped_lexicon()) == "目前尚未部署 MES 系统");
}

TEST_CASE("a text is folded to what matching needs") {
  CHECK(fold_prose("ＭＥＳ 系统", shipped_lexicon()) == u"mes系统");
  CHECK(fold_prose("The  MES\nruns", shipped_lexicon()) == u"the mes runs");
  CHECK(fold_prose("制造执\n行系统", shipped_lexicon()) == u"制造执行系统");
  CHECK(fold_prose("建设内容：\n1. MES\n2. ERP", shipped_lexicon()) == u"建设内容：\n1. mes\n2. erp");
  CHECK(fold_prose("# 标题\n正文", shipped_lexicon()) == u"#标题\n正文");
  CHECK(fold_prose("甲。\n\n乙", shipped_lexicon()) == u"甲。\n\n乙");
  CHECK(fold_prose("一、总体\n二、现状", shipped_lexicon()) == u"一、总体\n二、现状");
  CHECK(fold_prose("𠀀MES", shipped_lexicon()).size() == 5);
  std::vector<std::size_t> origins;
  CHECK(fold_prose("甲 𠀀", shipped_lexicon(), &origins).size() == 3);
  CHECK(origins == std::vector<std::size_t>{0, 4, 4});
}

TEST_CASE("a text is cut into clauses and sentences") {
  const Prose prose("甲，乙。丙3.5元；丁, 戊", shipped_lexicon());
  REQUIRE(prose.statements().size() == 4);
  CHECK(prose.statement_at(0) == 0);
  CHECK(prose.statement_at(1) == 0);
  CHECK(prose.statement_at(2) == 1);
  CHECK(prose.end_of_sentence(0) == 2);
  CHECK(prose.end_of_sentence(2) == 4);
  CHECK(Prose("", shipped_lexicon()).statements().size() == 1);
}
