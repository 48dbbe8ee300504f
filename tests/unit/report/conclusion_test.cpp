// The verdict in a sentence, as the first page of `html` opens with it.
#include "report/check/conclusion.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

const Ruleset& rules() {
  static const Ruleset ruleset = tiny_rules({}, {{"ruleset.yaml", "words:\n", R"(recommendation:
  source: {annex: 0, clause: 二}
  unit: enterprise.name
  kind: pilot.modes
  order: equipment.rate
  same: enterprise.name
  quotas: {remote: 1}
  deadline: 2018-04-10
  columns: [{label: {zh: 名称, en: Name}, field: pilot.name}]
words:
)"}});
  return ruleset;
}

std::string conclusion(const std::string& yaml, const Date& today, Language language) {
  const Assessment assessment = assess(rules(), describe(rules(), yaml), {});
  return conclusion_text(rules(), assessment, gaps_of(assessment), today, language);
}

}  // namespace

TEST_CASE("the verdict in a sentence: whether one may apply, what keeps one from it, what is next, by when") {
  const std::string ready(ready_yaml());
  CHECK(conclusion(ready, {2018, 4, 1}, Language::en) ==
        "Ready to apply: all that must be met is met; the deadline is 10 April 2018, in 9 days.");
  CHECK(conclusion(ready, {2018, 4, 9}, Language::zh) ==
        "可以申报：适用的判据全部满足；报送截止日 2018年4月10日，还有 1 天。");
  CHECK(conclusion(ready, {2018, 4, 10}, Language::en) ==
        "Ready to apply: all that must be met is met; the deadline is today, 10 April 2018.");
  CHECK(conclusion(ready, {2018, 4, 11}, Language::en) ==
        "Ready to apply: all that must be met is met; the deadline, 10 April 2018, passed 1 day ago.");
  CHECK(conclusion(ready, {}, Language::zh) == "可以申报：适用的判据全部满足；报送截止日 2018年4月10日。");
  const std::string unregistered = ready_but("registered:", "  registered: false");
  CHECK(conclusion(unregistered, {2018, 4, 10}, Language::en) ==
        "No application yet: of the basic conditions, 1 is not met (Registration); next: these conditions first; the "
        "deadline is today, 10 April 2018.");
  CHECK(conclusion(unregistered, {2018, 4, 20}, Language::zh) ==
        "目前不能申报：基本条件有 1 项不符合（注册）；下一步：先解决这些条件；报送截止日 2018年4月10日 已过 10 天。");
  CHECK(conclusion(ready_but("deployed:", ""), {}, Language::en) ==
        "Cannot be told yet: 1 not stated; next: 1 at the desk; the deadline is 10 April 2018.");
  CHECK(conclusion(ready_but("functions:", "  functions: [planning]"), {}, Language::zh) ==
        "暂不宜申报：1 项未满足；下一步：决定或建设 1 项；报送截止日 2018年4月10日。");
}

TEST_CASE("a verdict says that a value is written wrongly, though nothing that is judged reads it") {
  const std::string odd = std::string(ready_yaml()) + "colour: red\n";
  CHECK(
      conclusion(odd, {}, Language::en)
          .starts_with("Ready to apply once 1 entry is corrected: all that must be met is met; next: 1 at the desk;"));
  CHECK(conclusion(odd + "size: 3\n", {}, Language::zh).starts_with("改正 2 处填写后可以申报：适用的判据全部满足；"));
  const auto verdict = [](const std::string& yaml, Language language) {
    return verdict_text(rules().words, assess(rules(), describe(rules(), yaml), {}), language);
  };
  CHECK(verdict(odd, Language::en) == "ready: every applicable criterion is met, but 1 entry is written wrongly");
  CHECK(verdict(odd, Language::zh) == "齐备：适用的判据全部满足，但有 1 处填写有误");
  const auto beside = [](const std::string& yaml) {
    return counts_beside_verdict(assess(rules(), describe(rules(), yaml), {}), Language::en);
  };
  CHECK(beside(odd).empty());
  CHECK(beside(std::string(ready_yaml())) == "nothing to act on");
  CHECK(beside(ready_but("deployed:", "colour: red")) == "1 invalid, 1 not stated");
  CHECK(verdict(std::string(ready_yaml()), Language::en) == "ready: every applicable criterion is met");
  CHECK(verdict(ready_but("deployed:", "colour: red"), Language::en) ==
        "incomplete: something is not stated, or to be checked");
}

TEST_CASE("what is claimed is named, also what no rules can judge") {
  Assessment assessment;
  assessment.findings.emplace_back().id = "unjudged-claim";
  assessment.findings.back().found = {"其他", "Other"};
  CHECK(claims_text(rules().words, assessment, Language::zh) == "其他");
  assessment.findings.clear();
  CHECK(claims_text(rules().words, assessment, Language::en) == rules().words.no_target.en);
}
