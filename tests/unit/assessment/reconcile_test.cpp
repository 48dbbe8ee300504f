// Facts and texts reconciled: what is stated and denied, or denied and stated, is told with both places.
#include "assessment/reconcile.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "assessment/facts.h"
#include "assessment/identity.h"
#include "assessment/propose_facts.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

constexpr std::string_view concepts = R"(
concepts:
  software: {zh: 管理软件, en: management software, words: {zh: [管理软件], en: [management software]}}
  mes: {zh: 制造执行系统, en: MES, is: software, words: {zh: [制造执行系统, MES], en: [MES]}}
  cloud_mes: {zh: 云端 MES, en: cloud MES, is: mes, words: {zh: [云端MES], en: [cloud MES]}}
  planning: {zh: 生产计划, en: planning, words: {zh: [生产计划], en: [planning]}}
  energy: {zh: 能效管理, en: energy management, words: {zh: [能效管理], en: [energy management]}}
  monitoring: {zh: 安全监控, en: safety monitoring, words: {zh: [安全监控], en: [safety monitoring]}}
  stopped: {zh: 停产, en: stopped, words: {zh: [破产重整], en: [stopped]}}
)";

/// The tiny rules, whose MES and safety monitoring name their concepts.
Ruleset spoken_rules() {
  RulesetSource source;
  source.language = embedded_ruleset().language;
  std::vector<std::pair<std::string, std::string>> files(std::begin(tiny::files), std::end(tiny::files));
  files.insert(files.begin() + 2, {"concepts.yaml", std::string(concepts)});
  for (auto& [name, text] : files) {
    if (name == "vocabulary.yaml") {
      replace(text, "en: MES deployed}", "en: MES deployed}, concept: {id: mes, against: stopped}");
      replace(text, "en: planning}", "en: planning, concept: {id: planning, with: mes}}");
      replace(text, "en: energy}", "en: energy, concept: {id: energy, with: mes}}");
      replace(text, "en: Safety monitoring}", "en: Safety monitoring}, concept: monitoring");
    }
    if (name == "form.yaml") {
      replace(text, "require: {field: enterprise.profile, chars_at_most: 10}",
              "require: {any: [{field: enterprise.profile, stated: true}, "
              "{field: enterprise.profile, mentions: {all: [monitoring], plans: count}}]}");
    }
    Loaded<Source> decoded = decode_source(name, text, {});
    Loaded<Document> document = read_document(*decoded.value, {});
    REQUIRE(document.value);
    source.documents.push_back(std::move(*document.value));
  }
  Loaded<Ruleset> ruleset = load_ruleset(source);
  for (const Diagnostic& d : ruleset.diagnostics) FAIL_CHECK(d.file << ": " << d.message.en);
  REQUIRE(ruleset.value);
  return std::move(*ruleset.value);
}

const Ruleset& rules() {
  static const Ruleset ruleset = spoken_rules();
  return ruleset;
}

/// A description that is ready but for `text` behind its section.
Description with_text(std::string_view text, std::string yaml = std::string(ready_yaml())) {
  replace(yaml, "已完成总体设计与布局。", "已完成总体设计与布局。" + std::string(text));
  return describe(rules(), yaml);
}

std::vector<std::string> subjects(const Description& description) {
  std::vector<std::string> result;
  for (const Finding& finding : reconcile(rules(), description)) result.push_back(finding.subject);
  return result;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE("what is stated and denied in a text is told with both places and keeps a description from being ready") {
  const Description description = with_text("公司尚未部署MES系统。");
  const Assessment a = assess(rules(), description, {});
  CHECK(a.verdict == Verdict::incomplete);
  REQUIRE(a.findings.size() == 1);
  const Finding& finding = a.findings.front();
  CHECK(finding.id == "contradicts-text");
  CHECK(finding.status == FindingStatus::unstated);
  CHECK(finding.level == Level::must);
  CHECK(finding.field == "mes.deployed");
  CHECK(finding.detail.position.line == 10);
  CHECK(finding.found == Bilingual{"是", "yes"});
  CHECK(finding.message.zh ==
        "已部署 MES填报为“是”，而正文《系统建设情况》（第 19 行第 9 "
        "列）写「公司尚未部署MES系统」（“MES”被否定，据“尚未”）");
  CHECK(finding.message.en ==
        "MES deployed is stated as “yes”, while the text “Systems” (line 19, column 9) says “公司尚未部署MES系统” "
        "(“MES” is denied, "
        "by "
        "“尚未”)");
  CHECK(finding.advice.zh == "核实两处，改正不实的一处");
  CHECK(finding.identity == "contradicts-text: mes.deployed");
}

TEST_CASE("a finding is known by its fact, however the text is worded") {
  for (const std::string text : {"公司尚未部署MES系统。", "制造执行系统没有建成。"}) {
    Assessment a = assess(rules(), with_text(text), {});
    REQUIRE(a.findings.size() == 1);
    CHECK_MESSAGE(a.findings.front().identity == "contradicts-text: mes.deployed", text);
  }
}

TEST_CASE("what is only planned, of the past or somebody else's contradicts, unless it is affirmed elsewhere") {
  for (const std::string text : {"计划2030年建成MES系统。", "同行业的龙头企业普遍部署了MES。", "MES正在招标。"}) {
    CHECK_MESSAGE(subjects(with_text(text)) == Subjects{"mes.deployed"}, text);
    CHECK_MESSAGE(subjects(with_text("公司部署了MES。" + text)).empty(), text);
  }
  // Denied outright it contradicts all the same.
  CHECK(subjects(with_text("公司部署了MES。三车间没有MES。")) == Subjects{"mes.deployed"});
}

TEST_CASE("what is stated false and affirmed in a text is told") {
  const std::string without = ready_but("deployed:", "  deployed: false");
  CHECK(subjects(with_text("公司部署了MES系统。", without)) == Subjects{"mes.deployed"});
  CHECK(subjects(with_text("公司尚未部署MES系统。", without)).empty());
  CHECK(subjects(with_text("拟于2030年部署MES系统。", without)).empty());
}

TEST_CASE("a choice that is not ticked and that a text affirms with its companion is told") {
  const std::string two = ready_but("functions:", "  functions: [planning, quality]");
  const Description description = with_text("MES具备能效管理功能。", two);
  CHECK(subjects(description) == Subjects{"mes.functions/energy"});
  const std::vector<Finding> findings = reconcile(rules(), description);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message.zh.find("没有选“") != std::string::npos);
  CHECK(subjects(with_text("MES尚未开发能效管理功能。", two)).empty());
  CHECK(subjects(with_text("公司开展能效管理。", two)).empty());
}

TEST_CASE("what says the opposite of a fact contradicts it where it is affirmed") {
  CHECK(subjects(with_text("公司已破产重整。")) == Subjects{"mes.deployed"});
  CHECK(subjects(with_text("公司没有破产重整。")).empty());
  CHECK(subjects(with_text("公司是否破产重整？")).empty());
}

TEST_CASE("the second place is the line of the clause where a text is written line by line") {
  std::string yaml(ready_yaml());
  replace(yaml, "已完成总体设计与布局。", "|\n      已完成总体设计与布局。\n\n      公司尚未部署MES系统。");
  const std::vector<Finding> findings = reconcile(rules(), describe(rules(), yaml));
  REQUIRE(findings.size() == 1);
  const auto line = static_cast<std::size_t>(std::ranges::count(yaml.substr(0, yaml.find("公司尚未")), '\n')) + 1;
  CHECK_MESSAGE(findings.front().message.en.find("(line " + std::to_string(line) + ")") != std::string::npos,
                findings.front().message.en);
}

TEST_CASE("a narrower thing affirms the wider one and does not deny it") {
  const std::string without = ready_but("deployed:", "  deployed: false");
  CHECK(subjects(with_text("公司部署了云端MES。", without)) == Subjects{"mes.deployed"});
  CHECK(subjects(with_text("公司没有云端MES。")).empty());
  CHECK(subjects(with_text("公司没有管理软件。")).empty());
}

TEST_CASE("a fact with a companion is spoken of only where both stand in one sentence") {
  CHECK(subjects(with_text("MES尚未开发能效管理功能。")) == Subjects{"mes.functions/energy"});
  CHECK(subjects(with_text("公司部署了MES。能效管理尚未开展。")).empty());
}

TEST_CASE("what is denied of something that belongs to a thing is not denied of the thing") {
  for (const std::string text :
       {"MES与办公系统的集成尚未实施。", "MES的能效管理模块尚未上线。", "尚未开发MES能效管理模块。"}) {
    const Subjects found = subjects(with_text(text));
    CHECK_MESSAGE(std::ranges::find(found, "mes.deployed") == found.end(), text);
  }
  CHECK(subjects(with_text("MES、安全监控均未上线。")) == Subjects{"mes.deployed"});
}

TEST_CASE("a text of plans affirms nothing, and denies all the same") {
  const std::string unsafe = ready_but("high_risk:", "  monitoring: false");
  const auto with_profile = [&](std::string_view text) {
    std::string yaml = unsafe;
    replace(yaml, "重型机械企业", text);
    return describe(rules(), yaml);
  };
  CHECK(subjects(with_profile("建设安全监控系统。")).empty());
  std::string yaml(ready_yaml());
  replace(yaml, "high_risk: false", "monitoring: true");
  replace(yaml, "重型机械企业", "目前没有安全监控。");
  CHECK(subjects(describe(rules(), yaml)) == Subjects{"safety.monitoring"});
}

TEST_CASE("what is not stated, and what no text speaks of, contradicts nothing") {
  CHECK(subjects(with_text("")).empty());
  CHECK(subjects(with_text("公司尚未部署MES系统。", ready_but("deployed:", ""))).empty());
  CHECK(subjects(with_text("MES系统的建设意义是什么？")).empty());
}

TEST_CASE("what nobody stated and a text affirms is proposed, and not stated before a person has confirmed it") {
  std::string yaml(ready_yaml());
  replace(yaml, "  deployed: true\n", "");
  replace(yaml, "  functions: [planning, quality, energy]\n", "");
  replace(yaml, "mes:\n", "");
  Description description = with_text("公司的MES已上线运行，实现生产计划与能效管理。", yaml);
  propose_facts(rules(), description);
  REQUIRE(description.proposals.size() == 2);
  const Vocabulary& vocabulary = rules().vocabulary;
  const Slot functions = description.proposals[0].field;
  const Slot deployed = description.proposals[1].field;
  CHECK(vocabulary.field(functions).path == "mes.functions");
  CHECK(vocabulary.field(deployed).path == "mes.deployed");
  CHECK(description.proposals[1].place == Bilingual{"第 16 行", "line 16"});
  CHECK(description.fact(deployed).flag);
  CHECK(value_text(vocabulary.field(functions), description.fact(functions)).en == "planning, energy");
  CHECK_FALSE(description.fact(deployed).stated());

  const Assessment a = assess(rules(), description, {});
  const auto finding = std::ranges::find(a.findings, "discrete.e1.functions", &Finding::id);
  REQUIRE(finding != a.findings.end());
  CHECK(finding->status == FindingStatus::unstated);
  CHECK(finding->message.en == "MES functions: proposed as “planning, energy” at line 16, please confirm");
  CHECK(finding->message.zh == "MES 功能：据第 16 行建议填“计划、能效”，请确认");
  CHECK(finding->advice.en == "delete `proposed` where it is true, else correct it");
}

TEST_CASE("nothing is proposed that is stated, that a text only plans, or of which texts say both") {
  const auto proposed = [](std::string_view text, std::string_view instead) {
    std::string yaml(ready_yaml());
    replace(yaml, "  deployed: true\n", instead);
    Description description = with_text(text, yaml);
    propose_facts(rules(), description);
    return description.proposals.size();
  };
  CHECK(proposed("公司的MES已上线运行。", "") == 1);
  CHECK(proposed("公司的MES已上线运行。", "  deployed: false\n") == 0);
  CHECK(proposed("公司的MES已上线运行。", "  deployed:\n") == 0);
  CHECK(proposed("公司计划建设MES。", "") == 0);
  CHECK(proposed("公司的MES已上线运行。二车间尚未部署MES。", "") == 0);
  CHECK(proposed("公司经历了破产重整。", "") == 0);
}

TEST_CASE("the mark of a proposal stands in a description in either language, and goes when it is deleted") {
  for (const std::string_view mark : {"proposed: paragraph 57", "待确认: 第 57 段", "建议: 第 57 段", "proposed:"}) {
    INFO(mark);
    std::string yaml(ready_yaml());
    replace(yaml, "  deployed: true\n", "  deployed: {value: true, " + std::string(mark) + "}\n");
    const Description description = describe(rules(), yaml);
    CHECK(description.faults.empty());
    REQUIRE(description.proposals.size() == 1);
    CHECK_FALSE(description.fact(description.proposals.front().field).stated());
    CHECK(assess(rules(), description, {}).verdict == Verdict::incomplete);
  }
  CHECK(describe(rules(), std::string(ready_yaml())).proposals.empty());
}
