// What is claimed and what is not: a description is never ready where something claimed was not judged.
#include "assessment/claims.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// The tiny rules with `from` in the head or vocabulary replaced by `to`, and without the files named.
Ruleset other_rules(std::string_view from, std::string_view to, const std::vector<std::string>& without = {}) {
  RulesetSource source;
  source.language = embedded_ruleset().language;
  for (const auto& [name, text] : tiny::files) {
    if (std::ranges::find(without, name) != without.end()) continue;
    std::string changed(text);
    if (const std::size_t at = changed.find(from); at != std::string::npos) changed.replace(at, from.size(), to);
    Loaded<Source> decoded = decode_source(std::string(name), changed, {});
    Loaded<Document> document = read_document(*decoded.value, {});
    REQUIRE(document.value);
    source.documents.push_back(std::move(*document.value));
  }
  Loaded<Ruleset> ruleset = load_ruleset(source);
  for (const Diagnostic& d : ruleset.diagnostics) FAIL_CHECK(d.file << ": " << d.message.en);
  REQUIRE(ruleset.value);
  return std::move(*ruleset.value);
}

constexpr std::string_view choices =
    "choices: {discrete: {zh: 离散型, en: Discrete}, remote: {zh: 远程运维, en: Remote}}";
constexpr std::string_view with_other =
    "choices: {discrete: {zh: 离散型, en: Discrete}, remote: {zh: 远程运维, en: Remote}, other: {zh: 其他, en: Other}}";

std::vector<std::string> ids(const Assessment& assessment) {
  std::vector<std::string> result;
  for (const Finding& finding : assessment.findings) result.push_back(finding.id);
  return result;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a claim that no rules can judge is told at its place and keeps a description from being ready") {
  const Ruleset rules = other_rules(choices, with_other);
  for (const char* modes : {"  modes: [other]", "  modes: [discrete, other]"}) {
    const Description description = describe(rules, ready_but("modes:", modes));
    const Assessment a = assess(rules, description, {});
    INFO(modes);
    CHECK(a.verdict == Verdict::incomplete);
    REQUIRE(ids(a) == Ids{"unjudged-claim"});
    CHECK(a.findings[0].message == Bilingual{"没有规则可以判断：其他", "no rules can judge: Other"});
    CHECK(a.findings[0].status == FindingStatus::unstated);
    CHECK(a.findings[0].level == Level::must);
    CHECK(a.findings[0].field == "pilot.modes");
    CHECK(a.findings[0].found == Bilingual{"其他", "Other"});
    CHECK(a.findings[0].detail.position.line == 7);
  }
  const Description judged = describe(rules, std::string(ready_yaml()));
  CHECK(assess(rules, judged, {}).verdict == Verdict::ready);
}

TEST_CASE("a claim that another field names is told with that name") {
  Ruleset rules = other_rules(choices, with_other);
  for (RuleKind& kind : rules.kinds) {
    if (kind.claims) kind.named_in = {{2, *rules.vocabulary.find("pilot.name")}};
  }
  const Description description = describe(rules, ready_but("modes:", "  modes: [other]"));
  const Assessment a = assess(rules, description, {});
  REQUIRE(ids(a) == Ids{"unjudged-claim"});
  CHECK(a.findings[0].found.zh == "其他（" + description.fact(*rules.vocabulary.find("pilot.name")).text + "）");
}

TEST_CASE("who claims nothing is asked for it once, and is not ready") {
  const Ruleset rules = tiny_rules();
  for (const char* modes : {"", "  modes: []"}) {
    const Description description = describe(rules, ready_but("modes:", modes));
    const Assessment a = assess(rules, description, {});
    CHECK(a.verdict == Verdict::incomplete);
    CHECK(ids(a) == Ids{"no-claim"});
    AssessOptions for_ranking;
    for_ranking.explained = false;
    CHECK(ids(assess(rules, description, for_ranking)) == Ids{"no-claim"});
  }
  // A criterion that asks for the claims says it already.
  const Ruleset asking = other_rules("require: {field: enterprise.name, stated: true}",
                                     "require: {field: pilot.modes, count_at_least: 1}");
  const Description silent = describe(asking, ready_but("modes:", ""));
  CHECK(ids(assess(asking, silent, {})) == Ids{"form.enterprise.name"});
  CHECK(assess(asking, silent, {}).verdict == Verdict::incomplete);
}

TEST_CASE("targets of a kind that is optional need not be claimed") {
  const Ruleset rules = other_rules("claims: pilot.modes}", "claims: pilot.modes, optional: true}");
  const Description description = describe(rules, ready_but("modes:", ""));
  CHECK(assess(rules, description, {}).verdict == Verdict::ready);
}

TEST_CASE("rules without targets have a score of 100 where everything is met") {
  const Ruleset rules = other_rules("", "", {"modes/discrete.yaml", "modes/remote.yaml"});
  const Description description = describe(rules, ready_but("modes:", ""));
  const Assessment a = assess(rules, description, {});
  CHECK(a.verdict == Verdict::ready);
  CHECK(a.score == 100);
  // With targets, who claims none has nothing of their share.
  const Ruleset whole = tiny_rules();
  const Description none = describe(whole, ready_but("modes:", ""));
  CHECK(assess(whole, none, {}).score < 100);
}

TEST_CASE("a target that may be claimed asks for the fact that decides it, and nothing is ready before") {
  const Ruleset rules = other_rules("applies: {field: pilot.modes, includes: discrete}",
                                    "applies: {all: [{field: pilot.modes, includes: discrete}, "
                                    "{field: safety.high_risk, is: false}]}");
  const Description sure = describe(rules, std::string(ready_yaml()));
  CHECK(assess(rules, sure, {}).verdict == Verdict::ready);

  const Description unsure = describe(rules, ready_but("high_risk:", "  monitoring: true"));
  const Assessment a = assess(rules, unsure, {});
  CHECK(a.verdict == Verdict::incomplete);
  REQUIRE(ids(a) == Ids{"unstated-applies"});
  CHECK(a.findings[0].message.zh == "未填写：高风险（由它决定“离散型智能制造”是否适用）");
  CHECK(a.findings[0].field == "safety.high_risk");

  // Who states no claims claims nothing, whatever else is not stated.
  std::string silent = ready_but("high_risk:", "  monitoring: true");
  silent.erase(silent.find("  modes: [discrete]\n"), 20);
  const Description none = describe(rules, silent);
  CHECK(ids(assess(rules, none, {})) == Ids{"no-claim"});

  // A choice whose rules do not apply here is judged by nobody.
  const Description other = describe(rules, ready_but("high_risk:", "  high_risk: true"));
  CHECK(ids(assess(rules, other, {})) == Ids{"unjudged-claim"});
}

TEST_CASE("what rules ask for under a negation they do not judge") {
  const Ruleset rules = other_rules("applies: {field: pilot.modes, includes: discrete}",
                                    "applies: {not: {field: pilot.modes, includes: discrete}}");
  const Description description = describe(rules, std::string(ready_yaml()));
  const Assessment a = assess(rules, description, {});
  CHECK(a.verdict == Verdict::incomplete);
  CHECK(ids(a) == Ids{"unjudged-claim"});
}

TEST_CASE("a claimed target of which nothing applies is not ready") {
  const Ruleset rules = other_rules("require: {any: [{field: safety.monitoring, is: true}",
                                    "when: {field: safety.high_risk, is: true}\n"
                                    "        require: {any: [{field: safety.monitoring, is: true}");
  const Description description = describe(rules, ready_but("modes:", "  modes: [discrete, remote]"));
  const Assessment a = assess(rules, description, {});
  CHECK(a.verdict == Verdict::incomplete);
  REQUIRE(ids(a) == Ids{"nothing-judged"});
  CHECK(a.findings[0].message.en == "Remote maintenance: no condition of it applies, so that nothing was judged");
}

TEST_CASE("a claim that could not be read keeps a description from being ready") {
  const Ruleset rules = tiny_rules();
  const Description description = describe(rules, ready_but("modes:", "  modes: [discrete, remoet]"));
  const Assessment a = assess(rules, description, {});
  CHECK(a.verdict == Verdict::incomplete);
  CHECK(ids(a) == Ids{"unknown-choice"});
}

TEST_CASE("a claim whose key is misspelt keeps a description from being ready") {
  const Ruleset rules = tiny_rules();
  const Assessment a = assess(rules, describe(rules, ready_but("modes:", "  modse: [discrete]")), {});
  CHECK(a.verdict == Verdict::incomplete);
  CHECK(ids(a) == Ids{"unknown-key"});
}

TEST_CASE("a wish for claims at level should does not stand for the finding that nothing is claimed") {
  const Ruleset rules = other_rules("require: {field: enterprise.name, stated: true}",
                                    "level: should\n        require: {field: pilot.modes, count_at_least: 1}");
  const Description description = describe(rules, ready_but("modes:", ""));
  const Assessment a = assess(rules, description, {});
  CHECK(a.verdict == Verdict::incomplete);
  CHECK(ids(a) == Ids{"form.enterprise.name", "no-claim"});
}
