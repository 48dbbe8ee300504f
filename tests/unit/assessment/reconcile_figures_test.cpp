// Figures reconciled: which figures of a text are those of a fact, which agree with it and which contradict.
#include "assessment/reconcile_figures.h"

#include <doctest/doctest.h>

#include "assessment/identity.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// The tiny rules with more figures: 先进水平 of the rate, an investment, a cycle in 天. And `more` changes.
Ruleset rules_with(const std::vector<RuleChange>& more) {
  std::vector<RuleChange> changes{
      {"vocabulary.yaml", "label: {zh: 先进水平, en: Advanced level}",
       "label: {zh: 数控化率先进水平, en: Advanced numerical control rate}"},
      {"vocabulary.yaml", "after: {zh: 实施后, en: After}}",
       "after: {zh: 实施后, en: After}, change: {zh: 变化, en: Change, falls: [缩短, 降低], rises: [增加, 提高]}}"},
      {"vocabulary.yaml", "  cost: {type: change",
       "  investment: {type: money, label: {zh: 总投资, en: Total investment}}\n"
       "  collection: {type: percent, label: {zh: 自动数采率, en: Data collection rate}}\n"
       "  cycle: {type: change, direction: lower, label: {zh: 产品研制周期, en: Development cycle}}\n"
       "  cost: {type: change"}};
  changes.insert(changes.end(), more.begin(), more.end());
  return tiny_rules({}, changes);
}

const Ruleset& rules() {
  static const Ruleset ruleset = rules_with({});
  return ruleset;
}

Description with_text(std::string_view text, std::string_view rate = "86%") {
  std::string yaml(ready_yaml());
  replace(yaml, "rate: 85%", "rate: " + std::string(rate));
  replace(yaml, "cost: {", "investment: 5.2亿元\ncollection: 92%\ncycle: {before: 60天, after: 42天}\ncost: {");
  replace(yaml, "已完成总体设计与布局。", "'已完成总体设计与布局。" + std::string(text) + "'");
  return describe(rules(), yaml);
}

std::vector<std::string> differing(std::string_view text, std::string_view rate = "86%") {
  std::vector<std::string> result;
  for (const Finding& finding : reconcile_figures(rules(), with_text(text, rate))) result.push_back(finding.subject);
  return result;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE("a figure agrees that may be the stated one by its decimals and the words beside it") {
  for (const std::string text : {"数控化率为86%。",
                                 "数控化率为86.4%。",
                                 "数控化率达到85.5%。",
                                 "数控化率８６％。",
                                 "数控化率：86%。",
                                 "数控化率约88%。",
                                 "数控化率近90%。",
                                 "数控化率在85%左右。",
                                 "数控化率超过80%。",
                                 "数控化率不低于85%。",
                                 "数控化率80%以上。",
                                 "数控化率由72%提高到86%。",
                                 "数控化率从72%提升至86%。",
                                 "数控化率近九成。",
                                 "数控化率达百分之八十六。",
                                 "数控化率（按台数计）为86%。",
                                 "数控化率在85%-90%之间。",
                                 "86%的数控化率处于领先。",
                                 "总投资52000万元。",
                                 "总投资5.2亿元。",
                                 "总投资约5亿元。",
                                 "总投资达5.20亿元人民币。",
                                 "产品研制周期由60天缩短到42天。",
                                 "产品研制周期由60缩短到42天。",
                                 "产品研制周期从60天缩短为42天。",
                                 "产品研制周期缩短至42天。",
                                 "数控化率、自动数采率分别为86%、92%。",
                                 "数控化率不足90%。",
                                 "数控化率由改造前的72%，提高到现在的86%。",
                                 "运营成本由100万元降至80万元。",
                                 "运营成本由0.01亿元降至80万元。",
                                 "The numerical control rate is 86%.",
                                 "The numerical control rate rose from 72% to 86%.",
                                 "The numerical control rate reached 86 percent.",
                                 "The numerical control rate is about 85%."}) {
    CHECK_MESSAGE(differing(text).empty(), text);
  }
}

TEST_CASE("a figure that cannot be the stated one is told") {
  const auto rate = [](const std::string& text) { CHECK_MESSAGE(differing(text) == Subjects{"equipment.rate"}, text); };
  for (const std::string text : {"数控化率为72%。",
                                 "数控化率为85.4%。",
                                 "数控化率达到90%。",
                                 "数控化率：78%。",
                                 "数控化率约70%。",
                                 "数控化率近九成五。",
                                 "数控化率超过90%。",
                                 "数控化率不足80%。",
                                 "数控化率80%以下。",
                                 "数控化率由86%提高到92%。",
                                 "数控化率从60%提升至72%。",
                                 "数控化率仅三成。",
                                 "数控化率达百分之七十二。",
                                 "数控化率在60%-70%之间。",
                                 "72%的数控化率处于领先。",
                                 "数控化率、自动数采率分别为72%、92%。",
                                 "数控化率为86%。经统计，数控化率达72%。",
                                 "数控化率（按台数计）为72%。",
                                 "The numerical control rate is 72%.",
                                 "The numerical control rate rose from 50% to 72%.",
                                 "The numerical control rate is more than 90%."})
    rate(text);
  CHECK(differing("总投资3亿元。") == Subjects{"investment"});
  CHECK(differing("总投资5200万元。") == Subjects{"investment"});
  CHECK(differing("产品研制周期由90天缩短到42天。") == Subjects{"cycle.before"});
  CHECK(differing("产品研制周期由60天缩短到30天。") == Subjects{"cycle.after"});
  CHECK(differing("运营成本由120万元降至80万元。") == Subjects{"cost.before"});
}

TEST_CASE("of goals only from what they set out is a fact: how it was, or how it is now") {
  const Ruleset goals = rules_with(
      {{"modes/discrete.yaml", "mentions: {all: [{id: design", "mentions: {plans: count, all: [{id: design"},
       {"modes/discrete.yaml", "mentions: {all: [{id: layout", "mentions: {plans: count, all: [{id: layout"}});
  const auto subjects = [&](std::string_view text) {
    std::string yaml(ready_yaml());
    replace(yaml, "cost: {", "cycle: {before: 60天, after: 42天}\ncost: {");
    replace(yaml, "已完成总体设计与布局。", "'已完成总体设计与布局。" + std::string(text) + "'");
    Subjects result;
    for (const Finding& finding : reconcile_figures(goals, describe(goals, yaml))) result.push_back(finding.subject);
    return result;
  };
  CHECK(subjects("产品研制周期由60天缩短到30天。").empty());
  CHECK(subjects("产品研制周期由42天缩短到30天。").empty());
  CHECK(subjects("产品研制周期缩短到30天。").empty());
  CHECK(subjects("产品研制周期由90天缩短到30天。") == Subjects{"cycle.before"});
}

TEST_CASE("a goal, a difference, an average of the trade, a part or another thing is not the fact") {
  for (const std::string text : {"数控化率提高14个百分点。",
                                 "数控化率提高了14%。",
                                 "计划到2030年数控化率达到95%。",
                                 "力争数控化率达到95%。",
                                 "数控化率先进水平为90%。",
                                 "数控化率高于行业平均水平75%。",
                                 "行业平均数控化率为60%。",
                                 "同行企业数控化率为60%。",
                                 "数控化率目标为95%。",
                                 "其中焊装车间数控化率达到95%。",
                                 "关键工序数控化率为95%。",
                                 "数控化率大幅提高，设备联网率达到95%。",
                                 "数控化率和联网率分别为86%和95%。",
                                 "数控化率86%，联网率95%。",
                                 "数控化率86%，比行业平均高11%。",
                                 "数控化率明显提高。产量增加72%。",
                                 "数控化率达到95%的目标尚需努力。",
                                 "一期总投资3000万元。",
                                 "总投资1200万元的立体仓库投用。",
                                 "总投资中设备占3%。",
                                 "产品研制周期缩短18天。",
                                 "产品研制周期为6个月。",
                                 "2018年数控化率列全省第3位。",
                                 "要是数控化率达到95%就好了。",
                                 "The target numerical control rate is 95%.",
                                 "The numerical control rate rose by 14%.",
                                 "The industry average numerical control rate is 60%."}) {
    CHECK_MESSAGE(differing(text).empty(), text);
  }
}

TEST_CASE("a figure that contradicts is told beside one that agrees, as advice where no criterion depends on it") {
  const Description description = with_text("数控化率为86%。经统计，数控化率达82%。");
  const std::vector<Finding> findings = reconcile_figures(rules(), description);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].id == "figure-differs");
  CHECK(findings[0].level == Level::should);
  CHECK(findings[0].status == FindingStatus::unstated);
  CHECK(findings[0].message.zh ==
        "数控化率填报为 86%，而正文《系统建设情况》（第 22 行第 9 "
        "列）写「数控化率达82%」；「数控化率为86%」则与填报一致");
  CHECK(findings[0].message.en ==
        "Numerical control rate is stated as 86%, while the text “Systems” (line 22, column 9) says “数控化率达82%”; "
        "“数控化率为86%” agrees "
        "with it");
  CHECK(assess(rules(), description, {}).verdict == Verdict::ready);
}

TEST_CASE("a figure by which a criterion would come out otherwise keeps a description from being ready") {
  const Description description = with_text("数控化率为72%。");
  const Assessment a = assess(rules(), description, {});
  CHECK(a.verdict == Verdict::incomplete);
  REQUIRE(a.findings.size() == 1);
  CHECK(a.findings[0].level == Level::must);
  CHECK(a.findings[0].message.zh.ends_with("；按正文的数值，“数控化率接近先进水平”的结论会不同"));
  CHECK(a.findings[0].identity == "figure-differs: equipment.rate");
  // The same of a side of a change: the cost would not have fallen.
  const Assessment cost = assess(rules(), with_text("运营成本由70万元变为80万元。"), {});
  REQUIRE(cost.findings.size() == 1);
  CHECK(cost.findings[0].level == Level::must);
  CHECK(cost.findings[0].message.zh.starts_with("运营成本（实施前）填报为 100万元，而正文"));
}

TEST_CASE("by how much a change is, in percent, in points or in its unit, is compared with before and after") {
  for (const std::string text :
       {"产品研制周期缩短30%。", "产品研制周期缩短了约三成。", "产品研制周期较实施前缩短18天。",
        "产品研制周期缩短超过25%。", "产品研制周期由60天缩短至42天，缩短30%。", "产品研制周期同比缩短9%。",
        "三车间产品研制周期缩短60%。", "力争将产品研制周期缩短50%。", "2016年产品研制周期缩短8%。",
        "产品研制周期年缩短10%。", "Development cycle was reduced by 30%."}) {
    CHECK_MESSAGE(differing(text).empty(), text);
  }
  for (const std::string text :
       {"产品研制周期缩短50%。", "产品研制周期缩短了近二成。", "产品研制周期较实施前缩短28天。"}) {
    CHECK_MESSAGE(differing(text) == Subjects{"cycle"}, text);
  }
}

TEST_CASE("a change whose sides a text gives wrongly is told once, not by how much too") {
  CHECK(differing("产品研制周期由60天缩短至30天，缩短50%。") == Subjects{"cycle.after"});
}

TEST_CASE("a difference from a change is told with both sides as they are stated") {
  const std::vector<Finding> findings = reconcile_figures(rules(), with_text("产品研制周期缩短50%。"));
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().found.zh == "60天 → 42天");
  CHECK(findings.front().level == Level::should);
}

TEST_CASE("an amount that was raised is the one that it was raised to") {
  CHECK(differing("总投资由3亿元追加到5.2亿元。").empty());
  CHECK(differing("总投资由3亿元追加到5.6亿元。") == Subjects{"investment"});
}

TEST_CASE("a change in the other direction is another change") {
  CHECK(differing("产品研制周期延长30%。").empty());  // no word of the vocabulary
  CHECK(differing("产品研制周期增加30%。") == Subjects{"cycle"});
  CHECK(differing("产品研制周期缩短30%。").empty());
}
