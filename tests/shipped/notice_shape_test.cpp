// The shipped ruleset has the shape of the notice: what annexes 2 and 3 number, it numbers.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "ruleset/ruleset.h"

using namespace pilotcheck;

TEST_CASE("the shipped ruleset has every element, section and closing aim of the notice, and no others") {
  const Loaded<Ruleset> ruleset = load_ruleset(embedded_ruleset());
  REQUIRE(ruleset.value);
  CHECK(ruleset.diagnostics.empty());

  std::set<std::string> expected = {"basic.1", "basic.2", "basic.3", "basic.4", "basic.5"};
  const std::map<std::string, std::pair<int, int>> counts = {
      {"discrete", {7, 7}}, {"process", {7, 7}}, {"network", {6, 6}}, {"customization", {4, 4}},
      {"remote", {5, 5}},   {"iot", {5, 5}},     {"ai", {4, 4}}};
  for (const auto& [target, count] : counts) {
    for (int i = 1; i <= count.first; ++i) expected.insert(target + ".e" + std::to_string(i));
    for (int i = 1; i <= count.second; ++i) expected.insert(target + ".s" + std::to_string(i));
    if (target != "ai") expected.insert(target + ".improvement");
  }

  std::set<std::string> found;
  for (const RuleFile& file : ruleset.value->files) {
    for (const Part& part : file.parts) {
      const bool own = part.id.starts_with("form.") || file.id == "plausibility";  // not numbered by the notice
      if (!own) CHECK_MESSAGE(found.insert(part.id).second, part.id);
      CHECK_MESSAGE((part.derived || !part.criteria.empty()), part.id << " judges nothing");
    }
  }
  CHECK(found == expected);
}

TEST_CASE("every section judges that its text is there and every criterion cites a clause") {
  const Loaded<Ruleset> ruleset = load_ruleset(embedded_ruleset());
  REQUIRE(ruleset.value);
  for (const RuleFile& file : ruleset.value->files) {
    for (const Part& part : file.parts) {
      bool present = false;
      for (const Criterion& criterion : part.criteria) {
        CHECK_MESSAGE(!criterion.source.annex.empty(), criterion.id);
        CHECK_MESSAGE(!criterion.source.clause.empty(), criterion.id);
        for_each_predicate(criterion.require, [&](const BoundPredicate& p) {
          present = present || (p.row->name == std::string_view("present") && p.field == part.field);
        });
      }
      if (part.kind == PartKind::section && part.field) CHECK_MESSAGE(present, part.id);
    }
  }
}
