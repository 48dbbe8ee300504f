// A description that names its ruleset, judged by that one and by another.
#include "assessment/other_ruleset.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE(
    "that a description is written for another ruleset is told at its place, first and without changing the verdict") {
  const Ruleset& rules = shared_rules();
  const std::string draft = ready_but("modes:", "  modes: [discrete]");
  const Assessment plain = assess(rules, describe(rules, draft), {});
  const Assessment same = assess(rules, describe(rules, draft + "ruleset: " + rules.id + "\n"), {});
  const Assessment other = assess(rules, describe(rules, "规则集: another-2018\n" + draft), {});
  CHECK(same.findings.size() == plain.findings.size());
  CHECK(other.verdict == plain.verdict);
  REQUIRE(other.findings.size() == plain.findings.size() + 1);
  CHECK(other.findings.front().id == "other-ruleset");
  CHECK(other.findings.front().level == Level::should);
  CHECK(other.findings.front().detail.position.line == 1);
  CHECK(other.findings.front().advice.en == "name its folder by --rules, or correct this");
}
