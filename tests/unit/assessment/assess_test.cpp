// What is judged, what it adds up to, and what is said about it (design: Meanings).
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(std::string yaml, AssessOptions options = {}) {
  return assess(shared_rules(), describe(shared_rules(), std::move(yaml)), options);
}

const PartResult& part(const Assessment& assessment, std::string_view id) {
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& result : target.parts) {
      if (result.part->id == id) return result;
    }
  }
  FAIL("no part " << id);
  static const PartResult none;
  return none;
}

std::vector<std::string> finding_ids(const Assessment& assessment) {
  std::vector<std::string> ids;
  for (const Finding& finding : assessment.findings) ids.push_back(finding.id);
  return ids;
}

const Finding& only_finding(const Assessment& assessment) {
  REQUIRE(assessment.findings.size() == 1);
  return assessment.findings.front();
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a description that meets everything is ready and has no finding") {
  const Assessment a = judged(std::string(ready_yaml()));
  CHECK(a.verdict == Verdict::ready);
  CHECK(finding_ids(a) == Ids{});
  CHECK(a.file == "draft.yaml");
  CHECK(a.enterprise == "某某公司");
  CHECK(a.pilot == "智能工厂");
}

TEST_CASE("only claimed targets are judged, unless every one is asked for") {
  CHECK(judged(std::string(ready_yaml())).targets.size() == 1);
  const Assessment every = judged(std::string(ready_yaml()), {.today = {}, .every_target = true});
  REQUIRE(every.targets.size() == 2);
  CHECK(every.targets[0].claimed);
  CHECK_FALSE(every.targets[1].claimed);
  CHECK(name_of(every.verdict) == "ready");
}

TEST_CASE("what is absent or null is unstated, what falls short is unmet, an empty list too") {
  CHECK(part(judged(ready_but("functions:", "")), "discrete.e1").status == Status::unstated);
  CHECK(part(judged(ready_but("functions:", "  functions:")), "discrete.e1").status == Status::unstated);
  CHECK(part(judged(ready_but("functions:", "  functions: [planning]")), "discrete.e1").status == Status::unmet);
  CHECK(part(judged(ready_but("functions:", "  functions: []")), "discrete.e1").status == Status::unmet);
}

TEST_CASE("a guard that is unmet makes criteria not applicable, and the part with them") {
  const Assessment a = judged(std::string(ready_yaml()));
  CHECK(part(a, "discrete.e2").status == Status::not_applicable);
  CHECK(a.targets[0].elements.not_applicable == 1);
  CHECK(a.targets[0].elements.met == 2);
  CHECK(a.targets[0].sections.met == 1);
}

TEST_CASE("a guard that is unstated makes criteria unstated, and the finding asks for the guard's fact") {
  const Assessment a = judged(ready_but("high_risk", ""));
  CHECK(a.verdict == Verdict::incomplete);
  const Finding& f = only_finding(a);
  CHECK(f.id == "discrete.e2.monitoring");
  REQUIRE(f.merged.size() == 1);
  CHECK(f.merged[0].id == "discrete.e2.plan");
  CHECK(f.guard);
  CHECK(f.status == FindingStatus::unstated);
  CHECK(f.field == "safety.high_risk");
  CHECK(f.message ==
        Bilingual{"未填写：高风险（由它决定本条是否适用）", "not stated: High risk (it decides whether this applies)"});
}

TEST_CASE("a guard that is met leaves the criterion to its requirement") {
  const Assessment a = judged(ready_but("high_risk", "  high_risk: true\n  monitoring: true\n  plan: false"));
  CHECK(finding_ids(a) == Ids{"discrete.e2.plan"});
  CHECK(only_finding(a).message == Bilingual{"不符合：有应急预案", "not met: there is an emergency plan"});
}

TEST_CASE("basic condition 3 follows from the elements of the claimed targets and gives no finding of its own") {
  CHECK(part(judged(std::string(ready_yaml())), "basic.3").status == Status::met);
  CHECK(part(judged(ready_but("functions:", "")), "basic.3").status == Status::unstated);
  CHECK(part(judged(ready_but("modes:", "  modes: []")), "basic.3").status == Status::not_applicable);
  const Assessment unmet = judged(ready_but("functions:", "  functions: []"));
  CHECK(part(unmet, "basic.3").status == Status::unmet);
  CHECK(finding_ids(unmet) == Ids{"discrete.e1.functions"});
  // A section is no element.
  CHECK(part(judged(ready_but("s1:", "    s1: 已完成布局。")), "basic.3").status == Status::met);
}

TEST_CASE("basic condition 3 does not look at targets that are not claimed") {
  const Assessment every = judged(ready_but("high_risk", "  high_risk: false\n  monitoring: false\n  plan: false"),
                                  {.today = {}, .every_target = true});
  CHECK(part(every, "remote.e1").status == Status::unmet);
  CHECK(part(every, "basic.3").status == Status::met);
  CHECK(every.verdict == Verdict::ready);
}

TEST_CASE("the verdict is the worst of: a basic condition unmet, anything unmet, anything unstated") {
  CHECK(judged(ready_but("registered", "  registered: false")).verdict == Verdict::ineligible);
  CHECK(judged(ready_but("cost:", "cost: {before: 80万元, after: 100万元}")).verdict == Verdict::ineligible);
  CHECK(judged(ready_but("functions:", "  functions: [planning]")).verdict == Verdict::gaps);
  CHECK(judged(ready_but("functions:", "")).verdict == Verdict::incomplete);
  CHECK(judged(ready_but("registered", "")).verdict == Verdict::incomplete);
  CHECK(judged(ready_but("name: 某某", "")).verdict == Verdict::incomplete);
}

TEST_CASE("an unmet element makes gaps although basic condition 3 follows from it") {
  const Assessment a = judged(ready_but("rate:", "  rate: 10%"));
  CHECK(part(a, "basic.3").status == Status::unmet);
  CHECK(a.verdict == Verdict::gaps);
}

TEST_CASE("level should gives a finding and decides nothing") {
  const Assessment a = judged(ready_but("profile", "  profile: 本公司是一家历史悠久的大型重型机械制造企业"));
  CHECK(a.verdict == Verdict::ready);
  CHECK(part(a, "form.profile").status == Status::not_applicable);
  CHECK(only_finding(a).level == Level::should);
  CHECK(only_finding(a).message ==
        Bilingual{"企业简介：共 21 字，限 10 字", "Profile: 21 characters, the limit is 10"});
}

TEST_CASE("a finding names what is missing from a set, what was found, where, and under which clause") {
  const Assessment a = judged(ready_but("functions:", "  functions: [planning, quality]"));
  const Finding& f = only_finding(a);
  CHECK(f.id == "discrete.e1.functions");
  CHECK(f.part_of == "discrete.e1");
  CHECK(f.status == FindingStatus::unmet);
  CHECK(f.message == Bilingual{"MES 功能缺少：能效", "missing from MES functions: energy"});
  CHECK(f.found == Bilingual{"计划、质量", "planning, quality"});
  CHECK(f.field == "mes.functions");
  CHECK(f.detail.position == Position{9, 14});
  CHECK(f.source.annex == "2");
  CHECK(f.source.clause == "一（一）1");
  CHECK(f.advice.zh == "补齐 MES 功能");
}

TEST_CASE("the sentence of an unstated criterion names the field") {
  CHECK(only_finding(judged(ready_but("functions:", ""))).message ==
        Bilingual{"未填写：MES 功能", "not stated: MES functions"});
  const Finding cost = only_finding(judged(ready_but("cost:", "cost: {before: 100万元}")));
  CHECK(cost.message == Bilingual{"未填写：实施后", "not stated: After"});
  CHECK(cost.field == "cost.after");
}

TEST_CASE("the sentence of a number gives both figures and the sum") {
  const Finding f = only_finding(judged(ready_but("rate:", "  rate: 80%")));
  CHECK(f.message == Bilingual{"数控化率：80%，应不低于 90% × 0.9 = 81%",
                               "Numerical control rate: 80%, which should be at least 90% × 0.9 = 81%"});
  CHECK(f.found == Bilingual{"80%", "80%"});
}

TEST_CASE("the sentence of a text names what it does not bring up, or denies") {
  const Finding absent = only_finding(judged(ready_but("s1:", "    s1: 已完成总体设计。")));
  CHECK(absent.status == FindingStatus::unstated);
  CHECK(absent.message.zh == "系统建设情况：未检出“布局”，请核实：可写 布局");
  CHECK(absent.message.en == "Systems: layout was not found, please check: words that count are layout");
  const Finding denied = only_finding(judged(ready_but("s1:", "    s1: 已完成总体设计，尚未完成布局。")));
  CHECK(denied.status == FindingStatus::unmet);
  CHECK(denied.message.zh == "正文未写明：布局（“布局”被否定：「尚未完成布局」，据“尚未”）");
  CHECK(denied.message.en == "the text does not describe: layout (layout is denied: “尚未完成布局”, by “尚未”)");
}

TEST_CASE("without its text, a section has one finding, which says what it must cover") {
  const Assessment a = judged(ready_but("s1:", ""));
  const Finding& f = only_finding(a);
  CHECK(f.id == "discrete.s1.text");
  CHECK(f.remedy == Remedy::write);
  CHECK(f.message == Bilingual{"系统建设情况：正文未写；要求写明总体设计；写明布局",
                               "Systems: the text is not written; it must cover: describes the overall design; "
                               "describes the layout"});
  REQUIRE(f.merged.size() == 2);
  CHECK(f.merged[0].id == "discrete.s1.design");
  CHECK(f.merged[1].id == "discrete.s1.layout");
}

TEST_CASE("a value that cannot be read is one finding, and what it would have answered is unstated") {
  const Assessment a = judged(ready_but("rate:", "  rate: 0.85"));
  const Finding& f = only_finding(a);
  CHECK(f.status == FindingStatus::invalid);
  CHECK(f.remedy == Remedy::repair);
  REQUIRE(f.merged.size() == 1);
  CHECK(f.merged[0].id == "discrete.e3.rate");
  CHECK(f.merged[0].status == FindingStatus::unstated);
  CHECK(f.merged[0].message.zh == "数控化率填写有误，无法判断");
  CHECK(f.merged[0].message.en == "Numerical control rate is not written correctly, so this cannot be judged");
  CHECK(a.verdict == Verdict::incomplete);
}

TEST_CASE("faults of the description are findings in file order, after all others") {
  const Assessment a = judged(ready_but("functions:", "  functions: [planning]") + "colour: red\nsize: 3\n");
  REQUIRE(a.findings.size() == 3);
  CHECK(a.findings[0].id == "discrete.e1.functions");
  CHECK(a.findings[1].id == "unknown-key");
  CHECK(a.findings[1].status == FindingStatus::invalid);
  CHECK(a.findings[1].part_of.empty());
  CHECK(a.findings[1].detail.position.line < a.findings[2].detail.position.line);
  CHECK(a.verdict == Verdict::gaps);
}

TEST_CASE("a fault alone does not change the verdict, for every condition is met") {
  CHECK(judged(std::string(ready_yaml()) + "colour: red\n").verdict == Verdict::ready);
}

TEST_CASE("of two faults in a line, each takes along what it is the reason for") {
  const Assessment a = judged(ready_but("registered:", "  registered: 也许"));
  CHECK(only_finding(a).merged.size() == 1);
  const Assessment two = judged(ready_but("cost:", "cost: {before: 一些, colour: red, after: 80万元}"));
  const auto takes = [](const Finding& finding) { return !finding.merged.empty(); };
  REQUIRE(std::ranges::count_if(two.findings, takes) == 1);
  const auto taker = std::ranges::find_if(two.findings, takes);
  CHECK(taker->id == "wrong-type");
  CHECK(taker->merged[0].id == "basic.5.cost");
}

TEST_CASE("a key that is there twice takes along what it answers, whatever is wrong between") {
  const Assessment a = judged(ready_but("advanced:", "  rates: 5\n  advanced: 0.9\n  rate: 86%"));
  REQUIRE(a.findings.size() == 3);
  CHECK(a.findings[2].id == "duplicate-key");
  REQUIRE(a.findings[2].merged.size() == 1);
  CHECK(a.findings[2].merged[0].id == "discrete.e3.rate");
}

TEST_CASE("a misspelt key is one finding with all that its value would have answered") {
  const Assessment a = judged(ready_but("  rate:", "  rtae: 85%"));
  const Finding& f = only_finding(a);
  CHECK(f.id == "unknown-key");
  REQUIRE(f.merged.size() == 1);
  CHECK(f.merged[0].id == "discrete.e3.rate");
  CHECK(f.merged[0].status == FindingStatus::unstated);
}

TEST_CASE("a misspelt group takes along all that is asked in it") {
  const Assessment a = judged(ready_but("equipment:", "equipmnt:"));
  const Finding& f = only_finding(a);
  CHECK(f.id == "unknown-key");
  REQUIRE_FALSE(f.merged.empty());
  CHECK(f.merged[0].id == "discrete.e3.rate");
}

TEST_CASE("a list of attachments that cannot be read takes along the figures that it may hold") {
  for (const char* slip : {"attachment:", "attachments: 见后\nbefore:"}) {
    INFO(slip);
    const Assessment a = judged(ready_but("attachments:", slip));
    const Finding& f = a.findings.front();
    CHECK(f.status == FindingStatus::invalid);
    REQUIRE(f.merged.size() == 1);
    CHECK(f.merged[0].id == "discrete.e1.deployed");
  }
}

TEST_CASE("an item of a set that cannot be read may be the one that is lacking, but not two of them") {
  const Assessment one = judged(ready_but("functions:", "  functions: [planning, 质两, energy]"));
  const Finding& f = only_finding(one);
  CHECK(f.id == "unknown-choice");
  REQUIRE(f.merged.size() == 1);
  CHECK(f.merged[0].id == "discrete.e1.functions");
  CHECK(f.merged[0].message.zh == "MES 功能有读不懂的内容，无法判断");
  CHECK(one.verdict == Verdict::incomplete);
  const Assessment two = judged(ready_but("functions:", "  functions: [planning, 质两]"));
  CHECK(finding_ids(two) == Ids{"discrete.e1.functions", "unknown-choice"});
  CHECK(two.verdict == Verdict::gaps);
}

TEST_CASE("a kind of attachment that cannot be read is one finding, and the figure that it may be is no other") {
  const auto with_kind = [](std::string kind) {
    return judged(ready_but("{kind: architecture", "  - {kind: " + std::move(kind) + ", file: a.png}"));
  };
  for (const char* kind : {"构架图", "总体架构图", "archtecture", "照片"}) {
    INFO(kind);
    const Assessment one = with_kind(kind);
    CHECK(only_finding(one).id == "unknown-choice");
    REQUIRE(one.findings[0].merged.size() == 1);
    CHECK(one.findings[0].merged[0].id == "discrete.e1.deployed");
    CHECK(name_of(one.verdict) == "incomplete");
  }
  // What is written may be one of the two that lack, but not both.
  const Ruleset rules =
      tiny_rules({}, {{"vocabulary.yaml", "{zh: 架构图, en: architecture diagram}}",
                       "{zh: 架构图, en: architecture diagram}, layout: {zh: 布局图, en: layout}}"},
                      {"modes/discrete.yaml", "sections:",
                       "  - id: discrete.e4\n    title: {zh: 布局, en: Layout}\n"
                       "    source: {annex: 2, clause: 一（一）4}\n    criteria:\n"
                       "      - {id: figure, expect: {zh: 有图, en: drawn}, require: {figure: layout},"
                       " advice: {zh: 附图, en: attach it}}\nsections:"}});
  const auto lacking = [&](const char* kind) {
    const std::string yaml = ready_but("{kind: architecture", std::string("  - {kind: ") + kind + ", file: a.png}");
    return finding_ids(assess(rules, describe(rules, yaml), {}));
  };
  CHECK(lacking("架构囹") == Ids{"discrete.e4.figure", "unknown-choice"});
  CHECK(lacking("照片") == Ids{"discrete.e1.deployed", "discrete.e4.figure", "unknown-choice"});
}

TEST_CASE("judging is total: an almost empty description is judged like any other") {
  const Assessment a = judged("enterprise:\n");
  CHECK(a.verdict == Verdict::incomplete);
  CHECK(a.enterprise.empty());
  CHECK(finding_ids(a) ==
        Ids{"basic.1.registered", "basic.5.cost", "form.enterprise.name", "form.profile.limit", "no-claim"});
}

TEST_CASE("an unreadable file has that verdict and the reasons") {
  const Assessment a = unreadable("x.yaml", {{Severity::error, "syntax", "x.yaml", {1, 2}, {"坏", "bad"}, {}}});
  CHECK(a.verdict == Verdict::unreadable);
  CHECK(a.file == "x.yaml");
  REQUIRE(a.diagnostics.size() == 1);
  CHECK(a.diagnostics[0].code == "syntax");
}

TEST_CASE("verdicts and finding statuses have the names of the design") {
  CHECK(name_of(Verdict::ready) == "ready");
  CHECK(name_of(Verdict::incomplete) == "incomplete");
  CHECK(name_of(Verdict::gaps) == "gaps");
  CHECK(name_of(Verdict::ineligible) == "ineligible");
  CHECK(name_of(Verdict::unreadable) == "unreadable");
  CHECK(name_of(FindingStatus::unmet) == "unmet");
  CHECK(name_of(FindingStatus::unstated) == "unstated");
  CHECK(name_of(FindingStatus::invalid) == "invalid");
}
TEST_CASE("of a requirement with several parts, each part that fell short says so itself") {
  const std::string yaml = ready_but("deployed", "  deployed: false");
  const Assessment a = judged(yaml.substr(0, yaml.find("attachments")) + "attachments: []\n");
  const Finding& f = only_finding(a);
  CHECK(f.id == "discrete.e1.deployed");
  CHECK(f.field == "mes.deployed");
  CHECK(f.message.zh == "已部署 MES：填写为否；缺少附件：架构图");
  CHECK(f.message.en == "MES deployed: stated as no; missing from Attachments: architecture diagram");
}

TEST_CASE("of alternatives, the sentence offers each") {
  const Assessment unmet = judged(ready_but("modes:", "  modes: [remote]") + "");
  // The text of the mode that is not claimed any more is asked about too.
  CHECK(finding_ids(unmet) == Ids{"remote.e1.any", "text-unclaimed"});
  const Finding& f = unmet.findings.front();
  CHECK(f.message == Bilingual{"未填写：安全监控；或者未填写：应急预案",
                               "not stated: Safety monitoring; or not stated: Emergency plan"});
}

TEST_CASE("of alternatives, one that is stated and falls short is not asked for again") {
  const std::string yaml = ready_but("high_risk", "  monitoring: false");
  Assessment a = judged(yaml.substr(0, yaml.find("  modes:")) + "  modes: [remote]\n" + yaml.substr(yaml.find("mes:")));
  CHECK(finding_ids(a) == Ids{"remote.e1.any", "text-unclaimed"});
  const Finding& f = a.findings.front();
  CHECK(f.status == FindingStatus::unstated);
  CHECK(f.message == Bilingual{"未填写：应急预案", "not stated: Emergency plan"});
  CHECK(f.field == "safety.plan");
}
