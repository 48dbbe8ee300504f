// `recommend`: by unit and quota, from the shipped rules and the examples.
#include <doctest/doctest.h>

#include <atomic>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

const std::string drafts = PROJECT_DIR "/examples/recommendation";

Outcome recommend(std::vector<std::string> more, const World& world = {}) {
  more.insert(more.begin(), {"recommend", "--today", "2018-04-01"});
  return call(more, world);
}

}  // namespace

TEST_CASE("recommend groups by unit, keeps to its quota, and says who is left out and why: status 1") {
  const Outcome outcome = recommend({drafts});
  CHECK(outcome.status == 1);
  CHECK(outcome.err.empty());
  CHECK(
      has(outcome.out, "太原市经济和信息化委员会 (City bureau)\n  quota 5, recommended 4, in the unit's own order\n"));
  CHECK(has(outcome.out, "deadline: 2018-04-10"));
  const std::string page = recommend({"--format", "html", drafts}).out;
  CHECK(has(page, "<li>杏花酿造有限公司 (" + drafts + "/10.yaml) — outside the quota</li>"));
  CHECK(has(page,
            "<li>瑞隆机械有限公司 (" + drafts + "/07.yaml) — fails: its finances are sound (notice, 一（一）)</li>"));
}

TEST_CASE("recommend: one unit alone has the notice's table as it is") {
  const Outcome all = recommend({"--format", "csv", drafts});
  CHECK(all.out.starts_with("Recommending unit,No.,Pilot,Enterprise,"));
  const Outcome one = recommend({"--format", "csv", "--unit", "太原市经济和信息化委员会", drafts});
  CHECK(one.out.starts_with("No.,Pilot,Enterprise,"));
  CHECK(one.status == 0);
  CHECK(recommend({"--unit", "无此单位", drafts}).err == "pilotcheck: error: no description names the unit 无此单位\n");
}

TEST_CASE("recommend writes several reports in one run, the same for any number of jobs") {
  const Outcome outcome =
      recommend({"--format", "html", "--output", "a.html", "--format", "xlsx", "--output", "a.xlsx", drafts});
  REQUIRE(outcome.files.size() == 2);
  CHECK(has(outcome.files[0].text, "<h1>Summary of recommendations</h1>"));
  CHECK(outcome.files[1].text.starts_with("PK"));
  CHECK(recommend({"--jobs", "1", drafts}).out == recommend({"--jobs", "8", drafts}).out);
}

TEST_CASE("recommend: who is recommended depends on all, so an interrupted run writes nothing") {
  const std::atomic<bool> asked = true;
  World world;
  world.interrupted = &asked;
  const Outcome outcome = recommend({drafts}, world);
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(has(outcome.err, "pilotcheck: interrupted; "));
}

TEST_CASE("recommend: one enterprise twice is refused, and so are rules without recommendations") {
  const Outcome twice = recommend({drafts + "/01.yaml", drafts + "/01.yaml"});
  CHECK(twice.status == 2);
  CHECK(twice.out.empty());
  CHECK(has(twice.err, "is of the same enterprise as"));
  const Workplace place;
  CHECK(recommend({"--rules", place.at("rules"), place.write("d.yaml", ready_yaml())}).err ==
        "pilotcheck: error: the ruleset has no `recommendation`\n");
}
