// `init` and `fields` as they are called: targets by any name, and nobody's file is overwritten.
#include <doctest/doctest.h>

#include <filesystem>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE("a target goes by its id, its title or the choice that claims it") {
  const Workplace place;
  const std::string rules = place.at("rules");
  const Outcome by_id = call({"fields", "--rules", rules, "--target", "discrete,remote"});
  CHECK(by_id.status == 0);
  CHECK(by_id.out == call({"fields", "--rules", rules}).out);
  for (const char* typed : {"discrete、remote", "Remote，Discrete", "离散型,远程运维", " discrete , remote ,"}) {
    INFO(typed);
    CHECK(call({"fields", "--rules", rules, "--target", typed}).out == by_id.out);
  }
  CHECK(call({"fields", "--rules", rules, "--target", "remote", "--target", "discrete"}).out == by_id.out);
  CHECK_FALSE(has(call({"fields", "--rules", rules, "--target", "remote"}).out, "narrative.discrete"));
}

TEST_CASE("an unknown target is told with the nearest and all known ones") {
  const Workplace place;
  for (const char* command : {"fields", "init"}) {
    const Outcome outcome = call({command, "--rules", place.at("rules"), "--target", "discreet"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(
        outcome.err ==
        "pilotcheck: error: --target does not know discreet; did you mean `discrete`?; known are: discrete, remote\n");
  }
  CHECK(call({"init", "--rules", place.at("rules"), "--lang", "zh"}).err ==
        "pilotcheck: 错误：没有写明 --target；可用：离散型智能制造（discrete）、远程运维服务（remote）\n");
  CHECK(call({"init", "--rules", place.at("rules"), "--target", "\xFF"}).status == 2);
}

TEST_CASE("a skeleton goes to standard output or to a file that is not there yet") {
  const Workplace place;
  const std::string rules = place.at("rules");
  const Outcome shown = call({"init", "--rules", rules, "--target", "discrete"});
  CHECK(shown.status == 0);
  CHECK(has(shown.out, "\n  modes: [discrete]  # list of choices: "));
  CHECK(call({"init", "--rules", rules, "--target", "discrete", "-o", "-"}).out == shown.out);
  for (const char* option : {"-o", "--output"}) {
    const Outcome written = call({"init", "--rules", rules, "--target", "discrete", option, place.at("new.yaml")});
    CHECK(written.status == 0);
    CHECK(written.out.empty());
    REQUIRE(written.files.size() == 1);
    CHECK(written.files.front().path == place.at("new.yaml"));
    CHECK(written.files.front().text == shown.out);
  }
}

TEST_CASE("a file that is there is overwritten by --force only") {
  const Workplace place;
  const std::string rules = place.at("rules");
  const std::string there = place.write("draft.yaml", "");
  const Outcome refused = call({"init", "--rules", rules, "--target", "discrete", "-o", there});
  CHECK(refused.status == 2);
  CHECK(refused.files.empty());
  CHECK(refused.err ==
        "pilotcheck: error: " + there + " is there already; choose another name; to overwrite it, add --force\n");
  CHECK(call({"init", "--rules", rules, "--target", "discrete", "-o", place.at("rules"), "--lang", "zh"}).status == 2);
  CHECK(call({"init", "--rules", rules, "--target", "discrete", "-o", there, "--force"}).files.size() == 1);
}

TEST_CASE("targets that one choice would have to claim have no skeleton together") {
  const Workplace place;
  std::string vocabulary(tiny::vocabulary);
  const auto at = vocabulary.find("type: choices", vocabulary.find("modes:"));
  REQUIRE(at != std::string::npos);
  vocabulary.replace(at, std::string_view("type: choices").size(), "type: choice");
  place.write("rules/vocabulary.yaml", vocabulary);
  const Outcome outcome = call({"init", "--rules", place.at("rules"), "--target", "discrete,remote"});
  INFO(outcome.err);
  CHECK(outcome.status == 2);
}

TEST_CASE("a ruleset without targets has fields and a skeleton all the same") {
  const Workplace place;
  for (const char* file : {"rules/modes/discrete.yaml", "rules/modes/remote.yaml"})
    std::filesystem::remove(place.at(file));
  const std::string rules = place.at("rules");
  CHECK(has(call({"init", "--rules", rules}).out, "\n  name:  # text\n"));
  CHECK(has(call({"fields", "--rules", rules}).out, "Enterprise name  enterprise.name"));
  CHECK(call({"init", "--rules", rules, "--target", "discrete"}).err ==
        "pilotcheck: error: --target does not know discrete; the ruleset has no targets\n");
}

TEST_CASE("a table of fields holds no formula") {
  const Workplace place;
  const Outcome outcome = call({"fields", "--rules", place.at("rules"), "--format", "csv", "--bom"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with("\xEF\xBB\xBFgroup,label,field,"));
  CHECK_FALSE(has(outcome.out, ",-"));
  CHECK_FALSE(has(outcome.out, ",\"-"));
}
