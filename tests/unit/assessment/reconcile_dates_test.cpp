// Dates reconciled: which dates of a text are those of a fact, and which contradict it.
#include "assessment/reconcile_dates.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// The tiny rules with three dates, of which texts speak.
const Ruleset& rules() {
  static const Ruleset ruleset = tiny_rules(
      {},
      {{"vocabulary.yaml", "  cost: {type: change",
        "  founded: {type: date, label: {zh: 成立, en: Founded}, in_texts: {any: [始建于…, 成立于…, founded in…]}}\n"
        "  start: {type: date, label: {zh: 起始, en: Start}, in_texts: [项目自…启动, 建设期…]}\n"
        "  end: {type: date, label: {zh: 截止, en: End}, in_texts: [建设期……]}\n"
        "  cost: {type: change"}});
  return ruleset;
}

using Subjects = std::vector<std::string>;

Subjects differing(std::string_view text) {
  std::string yaml(ready_yaml());
  replace(yaml, "cost: {", "founded: 1958年6月\nstart: 2016-03\nend: 2018-12\ncost: {");
  replace(yaml, "已完成总体设计与布局。", "'已完成总体设计与布局。" + std::string(text) + "'");
  Subjects result;
  for (const Finding& finding : reconcile_dates(rules(), describe(rules(), yaml))) result.push_back(finding.subject);
  return result;
}

}  // namespace

TEST_CASE("a date agrees that says no other year, month or day than the stated one") {
  for (const std::string text :
       {"公司始建于1958年。", "公司始建于 1958 年 6 月。", "公司始建于1958年6月18日。", "Founded in 1958.",
        "项目自2016年启动。", "项目自2016-03-15启动。", "建设期为2016年3月至2018年12月。", "建设期：2016.3—2018.12。",
        "建设期2016年-2018年。", "建设期从2016年3月到2018年底。"}) {
    CHECK_MESSAGE(differing(text).empty(), text);
  }
}

TEST_CASE("another date of the same thing is told") {
  CHECK(differing("公司始建于1968年。") == Subjects{"founded"});
  CHECK(differing("我公司始建于1958年7月。") == Subjects{"founded"});
  CHECK(differing("项目自2015年3月正式启动。") == Subjects{"start"});
  CHECK(differing("建设期为2016年3月至2019年12月。") == Subjects{"end"});
  CHECK(differing("建设期为2015年3月至2019年12月。") == Subjects{"start", "end"});
  CHECK(differing("建设期为2016年3月至10月。") == Subjects{"end"});
}

TEST_CASE("the date of something else is none of the fact") {
  for (const std::string text :
       {"MES升级项目自2017年5月启动。", "子公司成立于2009年。", "项目自2016年3月启动，2017年5月验收。",
        "项目自动化程度高，2012年获奖。", "合作单位中北大学创建于1941年。",
        "公司前身为太原机械厂，始建于1950年，2003年改制。", "成立于2001年的技术中心是省级中心。",
        "公司成立于1950年代。", "公司与研究院（成立于1978年）长期合作。", "MES项目建设期为2016年6月至2017年5月。",
        "新厂区搬迁顺利，建设期为2011年至2014年。", "建设期内完成投资2000万元。", "项目自2012年以来多次获奖。"}) {
    CHECK_MESSAGE(differing(text).empty(), text);
  }
}

TEST_CASE("where the vocabulary says any, one place that agrees is enough; else each counts") {
  CHECK(differing("公司始建于1958年，有限公司成立于2003年。").empty());
  CHECK(differing("公司始建于1959年，有限公司成立于2003年。") == Subjects{"founded"});
  CHECK(differing("项目自2016年3月启动。建设期为2015年3月至2018年12月。") == Subjects{"start"});
}
