// Which drafts of two sides are of one pilot.
#include "assessment/comparison.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;

namespace {

Draft draft(const std::string& name, const std::string& enterprise) {
  Draft one;
  one.assessment.file = enterprise + " in " + name;
  one.assessment.enterprise = enterprise;
  one.name = name;
  return one;
}

using Side = std::vector<Draft>;
using Texts = std::vector<std::string>;

/// `甲 in a → 甲 in b`, then what is only before (`-`) and only after (`+`).
Texts paired(const Side& before, const Side& after) {
  const Pairing pairing = pair_up(before, after);
  Texts words;
  for (const auto& [older, newer] : pairing.pairs)
    words.push_back(older->assessment.file + " → " + newer->assessment.file);
  for (const Draft* one : pairing.only_before) words.push_back("-" + one->assessment.file);
  for (const Draft* one : pairing.only_after) words.push_back("+" + one->assessment.file);
  return words;
}

}  // namespace

TEST_CASE("one draft on each side is a pair, whatever they are called") {
  CHECK(paired({draft("old.yaml", "甲")}, {draft("new.yaml", "乙")}) == Texts{"甲 in old.yaml → 乙 in new.yaml"});
  CHECK(paired({draft("", "")}, {draft("", "")}).size() == 1);
}

TEST_CASE("of several, those of one name are pairs, in the order of the newer ones") {
  CHECK(paired({draft("a", "甲"), draft("b", "乙")}, {draft("b", "甲"), draft("a", "乙")}) ==
        Texts{"乙 in b → 甲 in b", "甲 in a → 乙 in a"});
}

TEST_CASE("of the rest, those of one enterprise are pairs, and what is left is told") {
  CHECK(paired({draft("a", "甲"), draft("b", "乙"), draft("c", "丙")},
               {draft("x", "乙"), draft("a", "甲"), draft("y", "丁")}) ==
        Texts{"乙 in b → 乙 in x", "甲 in a → 甲 in a", "-丙 in c", "+丁 in y"});
  CHECK(paired({draft("", "甲"), draft("", "乙")}, {draft("", "乙")}) == Texts{"乙 in  → 乙 in ", "-甲 in "});
}

TEST_CASE("a name or an enterprise that a side has twice, or that is empty, pairs nothing") {
  CHECK(paired({draft("a", "甲"), draft("a", "乙")}, {draft("a", "丙"), draft("b", "丁")}) ==
        Texts{"-甲 in a", "-乙 in a", "+丙 in a", "+丁 in b"});
  CHECK(paired({draft("", "甲"), draft("", "甲")}, {draft("", "甲")}) == Texts{"-甲 in ", "-甲 in ", "+甲 in "});
  CHECK(paired({draft("", ""), draft("a", "甲")}, {draft("", "")}).size() == 3);
  CHECK(paired({}, {draft("a", "甲")}) == Texts{"+甲 in a"});
}

TEST_CASE("a name that several have leaves them to their enterprises") {
  CHECK(paired({draft("a", "甲"), draft("a", "乙")}, {draft("a", "乙"), draft("a", "甲")}) ==
        Texts{"乙 in a → 乙 in a", "甲 in a → 甲 in a"});
}

namespace {

const Ruleset& rules() {
  static const Ruleset ruleset = testing::tiny_rules();
  return ruleset;
}

Assessment judged(std::string yaml) { return assess(rules(), testing::describe(rules(), std::move(yaml)), {}); }

Texts ids(const std::vector<ComparedGap>& gaps) {
  Texts texts;
  for (const ComparedGap& gap : gaps) texts.push_back(gap.finding->id);
  return texts;
}

}  // namespace

TEST_CASE("a gap that another one takes along is told once, as what it is itself") {
  // Before, the plan alone is lacking; after, the fact on which both depend.
  const Assessment before = judged(testing::ready_but("high_risk", "  high_risk: true\n  monitoring: true"));
  const Assessment after = judged(testing::ready_but("high_risk", ""));
  const Comparison comparison = compare(before, after);
  CHECK(ids(comparison.opened) == Texts{"discrete.e2.monitoring"});
  CHECK(ids(comparison.remaining) == Texts{"discrete.e2.plan"});
  CHECK(ids(comparison.closed).empty());
  // And as a baseline has it: what went with another gap is new once it is one of its own.
  const Comparison back = compare(after, before);
  CHECK(ids(back.closed) == Texts{"discrete.e2.monitoring"});
  CHECK(ids(back.opened) == Texts{"discrete.e2.plan"});
  CHECK(ids(back.remaining).empty());
}

TEST_CASE("a gap is not closed by no longer claiming what asks for it") {
  const Assessment before = judged(testing::ready_but("rate:", ""));
  const Assessment after = judged(testing::ready_but("modes:", "  modes: [remote]"));
  const Comparison comparison = compare(before, after);
  CHECK(ids(comparison.closed).empty());
  CHECK(ids(comparison.unclaimed) == Texts{"discrete.e3.rate"});
}
