// What a met criterion rests on.
#include "report/check/met_basis.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

Assessment judged(const std::string& yaml) {
  return assess(shared_rules(), describe(shared_rules(), yaml), {.today = {}, .facts = true});
}

}  // namespace

TEST_CASE("what is met tells the facts and texts that it rests on, of alternatives only the one that is stated") {
  const Assessment assessment = judged(std::string(ready_yaml()));
  const auto basis = [&](std::string_view wanted, const Assessment& of) {
    for (const TargetResult& target : all_targets(of)) {
      for (const PartResult& part : target.parts) {
        for (const CriterionResult& result : part.criteria) {
          if (result.criterion->id == wanted) {
            return met_basis(shared_rules().vocabulary, *result.criterion, of.facts, Language::en);
          }
        }
      }
    }
    FAIL("no criterion " << wanted);
    return std::vector<std::string>();
  };
  using Lines = std::vector<std::string>;
  CHECK(basis("discrete.e3.rate", assessment) == Lines{"Numerical control rate: 85%"});
  CHECK(basis("discrete.s1.design", assessment) == Lines{"the text “Systems”"});
  CHECK(basis("discrete.e1.deployed", assessment) == Lines{"MES deployed: yes"});
  std::string yaml = ready_but("modes:", "  modes: [remote]");
  replace(yaml, "high_risk: false", "monitoring: true");
  CHECK(basis("remote.e1.any", judged(yaml)) == Lines{"Safety monitoring: yes"});
  replace(yaml, "monitoring: true", "monitoring: true\n  plan: false");
  CHECK(basis("remote.e1.any", judged(yaml)).empty());
}
