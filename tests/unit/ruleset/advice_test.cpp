// What a criterion advises names what is missing.
#include "ruleset/advice.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

namespace {

Criterion advising(Bilingual advice) {
  Criterion criterion;
  criterion.advice = std::move(advice);
  static const PredicateRow& row = *find_predicate("covers");
  criterion.require.predicate.row = &row;
  return criterion;
}

}  // namespace

TEST_CASE("{missing} is replaced by the labels of what is missing, in each language") {
  const std::vector<Detail::Missing> missing = {{"quality", {"质量", "quality"}}, {"energy", {"能效", "energy"}}};
  const Bilingual advice = advice_on(advising({"建设{missing}模块", "build {missing}"}), missing, {});
  CHECK(advice == Bilingual{"建设质量、能效模块", "build quality, energy"});
}

TEST_CASE("advice without {missing} stands as it is, and where nothing is named it speaks of what is asked") {
  CHECK(advice_on(advising({"补写", "add it"}), {}, {}) == Bilingual{"补写", "add it"});
  CHECK(advice_on(advising({"补齐{missing}", "add {missing}"}), {}, {}) ==
        Bilingual{"补齐所要求的各项", "add what is asked"});
}
