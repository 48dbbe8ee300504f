// What is written for a target that is not claimed is asked about.
#include "assessment/unclaimed_texts.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::vector<Finding> doubts(std::string_view modes) {
  static const Ruleset rules = tiny_rules();
  return unclaimed_texts(rules, describe(rules, "pilot: {modes: [" + std::string(modes) +
                                                    "]}\nnarrative: {discrete: {s1: 已建成系统。}}"));
}

}  // namespace

TEST_CASE("the text for what is not claimed is asked about at its place, and decides nothing") {
  const std::vector<Finding> found = doubts("remote");
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "text-unclaimed");
  CHECK(found[0].level == Level::should);
  CHECK(found[0].subject == "discrete");
  CHECK(found[0].field == "narrative.discrete.s1");
  CHECK(found[0].detail.position.line == 2);
  CHECK(found[0].advice.zh.find("模式") != std::string::npos);
}

TEST_CASE("the text for what is claimed is no question") { CHECK(doubts("discrete, remote").empty()); }

TEST_CASE("where nothing is claimed its text is not asked about too") { CHECK(doubts("").empty()); }
