// Names, files and captions that are still to be written are told, whether or not a criterion asks for them.
#include "assessment/placeholders.h"

#include <doctest/doctest.h>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

std::vector<std::string> told(const std::string& yaml) {
  const Ruleset rules = tiny_rules();
  const Description description = describe(rules, yaml);
  std::vector<std::string> places;
  for (const Finding& finding : assess(rules, description, {}).findings) {
    if (finding.id != "placeholder") continue;
    CHECK(finding.status == FindingStatus::invalid);
    places.push_back(std::to_string(finding.detail.position.line) + ": " + finding.message.en);
  }
  return places;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a placeholder in a name or a file is told at its place") {
  CHECK(told("pilot:\n  name: ××智能工厂\n") ==
        Told{"2: “Pilot name” is still to be filled in: “××” is a placeholder"});
  CHECK(told("attachments:\n  - {kind: architecture, file: 待上传.pdf}\n").size() == 1);
  CHECK(told("pilot: {name: TBD}\n").size() == 1);
  CHECK(told("pilot: {name: ____}\n").size() == 1);
  CHECK(told("pilot: {name: 此处填写项目名称}\n").size() == 1);
}

TEST_CASE("where a criterion says so already it is not told twice") {
  CHECK(told("enterprise: {name: 待补充}\n").empty());
}

TEST_CASE("a name, an anonymous one and what is struck out are no placeholders") {
  for (const char* name : {"智能工厂", "某某智能工厂", "/", "——"}) {
    CHECK_MESSAGE(told(std::string("pilot: {name: ") + name + "}\n").empty(), std::string(name));
  }
}
