// What is met at a share: weights, what is unstated, what does not apply; other parts of the rules; ladders.
#include "ruleset/standing.h"

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using testing::describe;
using testing::RuleChange;
using testing::tiny_rules;

namespace {

/// The tiny rules with a graded answer in place of two flags, and `more` changes.
Ruleset graded(std::vector<RuleChange> more) {
  constexpr std::string_view grade =
      "type: choice, choices: {none: {zh: 没有, en: none, value: 0}, most: {zh: 大半, en: most, value: 0.8}, "
      "full: {zh: 全部, en: full, value: 1}}, ";
  std::vector<RuleChange> changes{
      {"vocabulary.yaml", "monitoring: {type: flag, ", std::string_view()},
  };
  static const std::string monitoring = "monitoring: {" + std::string(grade);
  static const std::string plan = "plan: {" + std::string(grade);
  changes.front().to = monitoring;
  changes.push_back({"vocabulary.yaml", "plan: {type: flag, ", plan});
  changes.push_back(
      {"modes/discrete.yaml", "{field: safety.monitoring, is: true}", "{field: safety.monitoring, graded: true}"});
  changes.push_back({"modes/discrete.yaml", "{field: safety.plan, is: true}", "{field: safety.plan, graded: true}"});
  changes.push_back({"modes/remote.yaml",
                     "{any: [{field: safety.monitoring, is: true}, {field: safety.plan, is: true}]}",
                     "{field: safety.plan, graded: true}"});
  changes.insert(changes.end(), more.begin(), more.end());
  return tiny_rules({}, changes);
}

const PartResult& safety_of(const Assessment& assessment) {
  REQUIRE_FALSE(assessment.targets.empty());
  for (const PartResult& part : assessment.targets.front().parts) {
    if (part.part->id == "discrete.e2") return part;
  }
  FAIL("no such part");
  return assessment.targets.front().parts.front();
}

std::string status_of_safety(const Ruleset& rules, const std::string& safety) {
  const Description description = describe(rules, "pilot: {modes: [discrete]}\nsafety: {" + safety + "}\n");
  return std::string(name_of(safety_of(assess(rules, description, {})).status));
}

constexpr std::string_view source_of_e2 = "source: {annex: 2, clause: 一（一）2}";

}  // namespace

TEST_CASE("a part with met_at is met at that share, unmet where it cannot be reached, else unstated") {
  static const std::string at_80 = std::string(source_of_e2) + "\n    met_at: 80%";
  const Ruleset rules = graded({{"modes/discrete.yaml", source_of_e2, at_80}});
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: most, plan: most") == "met");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full, plan: none") == "unmet");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full") == "unstated");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: none") == "unmet");
  CHECK(status_of_safety(rules, "high_risk: false") == "not_applicable");
  CHECK(status_of_safety(rules, "monitoring: full, plan: full") == "unstated");
}

TEST_CASE("weights count, and what falls short where enough is reached is advice") {
  static const std::string at_75 = std::string(source_of_e2) + "\n    met_at: 75%";
  const Ruleset rules =
      graded({{"modes/discrete.yaml", source_of_e2, at_75},
              {"modes/discrete.yaml", "- id: monitoring\n", "- id: monitoring\n        weight: 3\n"}});
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full, plan: none") == "met");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: none, plan: full") == "unmet");
  const Description description =
      describe(rules, "pilot: {modes: [discrete]}\nsafety: {high_risk: true, monitoring: full, plan: none}\n");
  const Assessment assessment = assess(rules, description, {});
  CHECK(safety_of(assessment).progress == doctest::Approx(0.75));
  CHECK(safety_of(assessment).low == doctest::Approx(0.75));
  const auto found = std::ranges::find(assessment.findings, "discrete.e2.plan", &Finding::id);
  REQUIRE(found != assessment.findings.end());
  CHECK(found->level == Level::should);
}

TEST_CASE("without met_at a graded criterion has to be met in full") {
  const Ruleset rules = graded({});
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full, plan: most") == "unmet");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full, plan: full") == "met");
}

TEST_CASE("another part of the rules is judged by itself, and what it lacks is told there") {
  const Ruleset rules = tiny_rules(
      {}, {{"modes/remote.yaml", "{any: [{field: safety.monitoring, is: true}, {field: safety.plan, is: true}]}",
            "{part: basic.1, is: met}"}});
  const auto status = [&](const std::string& yaml) {
    const Assessment assessment = assess(rules, describe(rules, "pilot: {modes: [remote]}\n" + yaml), {});
    REQUIRE(assessment.targets.size() == 1);
    return std::string(name_of(assessment.targets.front().parts.front().status));
  };
  CHECK(status("enterprise: {registered: true}\n") == "met");
  CHECK(status("enterprise: {registered: false}\n") == "unmet");
  CHECK(status("") == "unstated");
  const Assessment assessment =
      assess(rules, describe(rules, "pilot: {modes: [remote]}\nenterprise: {registered: false}\n"), {});
  const auto told = [&](std::string_view id) {
    return std::ranges::find(assessment.findings, id, &Finding::id) != assessment.findings.end();
  };
  CHECK(told("basic.1.registered"));
  CHECK_FALSE(told("remote.e1.any"));
}

TEST_CASE("who claims a step of a ladder is judged by those below it, and told how far up it is") {
  const Ruleset rules =
      tiny_rules({}, {{"ruleset.yaml", "claims: pilot.modes}", "claims: pilot.modes, ladder: [remote, discrete]}"}});
  const auto attained = [&](const std::string& yaml) {
    const Assessment assessment = assess(rules, describe(rules, yaml), {});
    REQUIRE(assessment.attained.size() == 1);
    const RuleFile* step = assessment.attained.front().step;
    return step == nullptr ? std::string() : step->id;
  };
  const Assessment both = assess(rules, describe(rules, "pilot: {modes: [discrete]}\n"), {});
  REQUIRE(both.targets.size() == 2);
  CHECK(both.targets.front().rules->id == "remote");
  CHECK(assess(rules, describe(rules, "pilot: {modes: [remote]}\n"), {}).targets.size() == 1);
  CHECK(attained("pilot: {modes: [discrete]}\n").empty());
  CHECK(attained("pilot: {modes: [discrete]}\nsafety: {plan: true}\n") == "remote");
  CHECK(attained("safety: {plan: true}\n") == "remote");
  std::string ready(testing::ready_yaml());
  CHECK(attained(ready).empty());
  testing::replace(ready, "high_risk: false", "high_risk: false\n  plan: true");
  CHECK(attained(ready) == "discrete");
}

TEST_CASE("no share makes up for what decides eligibility") {
  static const std::string deciding = std::string(source_of_e2) + "\n    met_at: 50%";
  const Ruleset rules =
      graded({{"modes/discrete.yaml", source_of_e2, deciding},
              {"modes/discrete.yaml", "- id: monitoring\n", "- id: monitoring\n        decides: eligibility\n"}});
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: full, plan: none") == "met");
  CHECK(status_of_safety(rules, "high_risk: true, monitoring: none, plan: full") == "unmet");
}

TEST_CASE("one of three counts a third, to the last digit") {
  const Ruleset rules = graded({});
  Part part =
      *safety_of(assess(rules, describe(rules, "pilot: {modes: [discrete]}\nsafety: {high_risk: true}\n"), {})).part;
  part.weighed = true;
  PartStanding standing(part);
  for (int i = 0; i < 3; ++i) standing.add(part.criteria.front(), {Status::unmet, 1.0 / 3.0});
  const Fraction third = Fraction(Decimal::whole(1)) / Fraction(Decimal::whole(3));
  CHECK(standing.share().low() >= third);
  CHECK(third >= standing.share().high());
}

TEST_CASE("shares of a lower level are added exactly") {
  const Ruleset rules = graded({{"modes/discrete.yaml", "applies:", "met_at: 80%\napplies:"}});
  CHECK(std::ranges::all_of(rules.files.back().parts, [](const Part& part) { return !part.weighed; }));
  ShareReached share;
  const Fraction third = Fraction(Decimal::whole(1)) / Fraction(Decimal::whole(3));
  for (int i = 0; i < 3; ++i) share.add(third, third, Fraction(Decimal::whole(1)));
  CHECK(share.status(Decimal{333'333}) == Status::met);
  CHECK(share.status(Decimal{333'334}) == Status::unmet);
  ShareReached fifths;
  for (int i = 0; i < 20; ++i) fifths.add(Fraction(Decimal{800'000}), Fraction(Decimal{800'000}), third);
  CHECK(fifths.status(Decimal{800'000}) == Status::met);
}
