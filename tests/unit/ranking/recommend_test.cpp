// What each unit may recommend (the table itself is shown by tests/cases/recommend).
#include "ranking/recommend.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;

TEST_CASE("who is there twice is refused, in the ruleset's word for who applies") {
  Ruleset rules = testing::tiny_rules();
  rules.words.enterprise = {"高校", "university"};
  rules.recommendation.emplace();
  RankedRow first;
  first.file = "a.yaml";
  first.verdict = Verdict::ready;
  first.extracts = {"某局", "", "", "X1"};  // unit, kind, order, same
  RankedRow second = first;
  second.file = "b.yaml";
  const Recommended result = recommend(rules, {first, second});
  REQUIRE(result.refused.size() == 1);
  CHECK(result.refused[0].file == "b.yaml");
  CHECK(result.refused[0].message ==
        Bilingual{"与 a.yaml 是同一高校（X1）", "is of the same university as a.yaml (X1)"});
}
