// `check`: statuses, what is read, and how the report looks.
#include <doctest/doctest.h>

#include <algorithm>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// `check --rules RULES`, then `more`.
Outcome check(const Workplace& place, std::vector<std::string> more, const World& world = {}) {
  std::vector<std::string> arguments = {"check", "--rules", place.at("rules")};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return call(arguments, world);
}

}  // namespace

TEST_CASE("check: status 0 when ready, 1 with a gap, and --fail-on says what counts") {
  const Workplace place;
  const std::string ready = place.write("ready.yaml", ready_yaml());
  const std::string unmet = place.write("unmet.yaml", ready_but("functions:", "  functions: []"));
  const std::string unstated = place.write("unstated.yaml", ready_but("functions:", ""));
  const std::string advised = place.write("advised.yaml", ready_but("profile", "  profile: 一二三四五六七八九十一二"));
  CHECK(check(place, {ready}).status == 0);
  CHECK(check(place, {unmet}).status == 1);
  CHECK(check(place, {unstated}).status == 1);
  CHECK(check(place, {advised}).status == 0);
  CHECK(check(place, {"--fail-on", "unmet", unstated}).status == 0);
  CHECK(check(place, {"--fail-on", "unmet", unmet}).status == 1);
  CHECK(check(place, {"--fail-on", "none", unmet}).status == 0);
  CHECK(check(place, {"--fail-on", "warning", advised}).status == 1);
  CHECK(check(place, {ready, unmet}).status == 1);
}

TEST_CASE("check: a baseline may be as large as what it was written of") {
  const Workplace place;
  std::string text = R"({"format_version": 1, "ruleset": "another", "descriptions": [{"file": "a.yaml", "gaps": [)";
  for (int i = 0; i < 200'000; ++i) text += "\"discrete.e1." + std::to_string(i) + "\",\n";
  const std::string baseline = place.write("baseline.json", text + "\"z\"]}]}\n");
  const Outcome outcome = check(place, {"--baseline", baseline, place.write("ready.yaml", ready_yaml())});
  CHECK(outcome.status == 0);
  CHECK(has(outcome.err, "warning: the baseline is stale: "));
}

TEST_CASE("check: display options never change the status") {
  const Workplace place;
  const std::string unmet = place.write("unmet.yaml", ready_but("functions:", "  functions: []"));
  const std::vector<std::vector<std::string>> displays = {
      {"--quiet"}, {"--all"}, {"--format", "concise"}, {"--color", "always"}, {"--lang", "zh"}, {"--width", "100"}};
  for (std::vector<std::string> options : displays) {
    options.push_back(unmet);
    CHECK(check(place, options).status == 1);
  }
}

TEST_CASE("check: an unreadable description is one line on standard error and status 2, and stops nothing") {
  const Workplace place;
  const std::string broken = place.write("broken.yaml", "enterprise: {name: [\n");
  const std::string ready = place.write("ready.yaml", ready_yaml());
  const Outcome outcome = check(place, {"--quiet", broken, place.at("missing.yaml"), ready});
  CHECK(outcome.status == 2);
  CHECK(outcome.out == broken + ": unreadable\n" + place.at("missing.yaml") + ": unreadable\n" + ready +
                           ": ready, nothing to act on\n");
  CHECK(has(outcome.err, broken + ":"));
  CHECK(has(outcome.err, place.at("missing.yaml") + ": error: "));
  CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 2);
}

TEST_CASE("check: a folder means every description below it, sorted, hidden ones left out") {
  const Workplace place;
  place.write("drafts/b.yaml", ready_yaml());
  place.write("drafts/a/c.yml", ready_yaml());
  place.write("drafts/a/d.JSON", R"({"enterprise": {"name": "某某公司"}})");
  place.write("drafts/notes.md", "# no description");
  place.write("drafts/.hidden.yaml", "x");
  place.write("drafts/.git/config.yaml", "x");
  std::error_code ignored;
  std::filesystem::create_directory_symlink(place.at("drafts"), place.at("drafts/a/loop"), ignored);
  const Outcome outcome = check(place, {"--quiet", place.at("drafts")});
  CHECK(outcome.out == place.at("drafts/a/c.yml") + ": ready, nothing to act on\n" + place.at("drafts/a/d.JSON") +
                           ": incomplete, 3 not stated, 1 advised\n" + place.at("drafts/b.yaml") +
                           ": ready, nothing to act on\n");
  CHECK(outcome.err.empty());
  CHECK(outcome.status == 1);
}

TEST_CASE("check: a folder without descriptions is an error, not silence") {
  const Workplace place;
  place.write("empty/readme.txt", "x");
  const Outcome outcome = check(place, {place.at("empty")});
  CHECK(outcome.status == 2);
  CHECK(outcome.err ==
        place.at("empty") +
            ": error: the folder has no .yaml, .yml, .json or .docx file; name the folder that holds the "
            "descriptions\n");
}

TEST_CASE("check: the encoding of a file that is no UTF-8 is noted on standard error") {
  const Workplace place;
  const std::string file = place.write("utf16.yaml", std::string_view("\xff\xfe"
                                                                      "a\0:\0 \0"
                                                                      "1\0\n\0",
                                                                      12));
  const Outcome outcome = check(place, {"--quiet", file});
  CHECK(has(outcome.err, file + ": note: the file was read as UTF-16LE"));
  CHECK(has(outcome.out, file + ": incomplete"));
}

TEST_CASE("check: --parameter sets a value for the one call; unknown ones are refused with the nearest") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_but("rate:", "  rate: 82%"));
  CHECK(check(place, {file}).status == 0);
  CHECK(check(place, {"--parameter", "discrete.near=95%", file}).status == 1);
  CHECK(has(check(place, {"--parameter", "discrete.near=95%", file}).out, "discrete.near = 95%"));
  const Outcome unknown = check(place, {"--parameter", "discrete.nea=95%", file});
  CHECK(unknown.status == 2);
  CHECK(has(unknown.err, "did you mean `discrete.near`?"));
  const Outcome unusable = check(place, {"--parameter", "discrete.near=often", file});
  CHECK(unusable.status == 2);
  CHECK(
      unusable.err ==
      "pilotcheck: error: the parameter discrete.near cannot be often; write it like the value in the rule file, such "
      "as 90% or 200\n");
}

TEST_CASE("check: --parameter takes one value each time and never swallows a file") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  CHECK(check(place, {"--parameter", "discrete.near=10%", file, "--quiet"}).out ==
        file + ": ready, nothing to act on\n");
  CHECK(check(place, {"--parameter=discrete.near=10%", "--parameter", "discrete.near=20%", file}).status == 0);
}

TEST_CASE("check: a broken ruleset is status 2, with every fault on standard error") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  place.write("rules/form.yaml", "id: form\nkind: modde\n");
  const Outcome outcome = check(place, {file});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(has(outcome.err, "form.yaml:2:"));
  CHECK(call({"check", "--rules", place.at("nowhere"), file}).status == 2);
}

TEST_CASE("check: colour is for terminals, --color decides, and NO_COLOR is obeyed") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  World terminal;
  terminal.terminal = true;
  World plain = terminal;
  plain.no_color = true;
  CHECK_FALSE(has(check(place, {file}).out, "\x1b"));
  CHECK(has(check(place, {file}, terminal).out, "\x1b["));
  CHECK_FALSE(has(check(place, {file}, plain).out, "\x1b"));
  CHECK_FALSE(has(check(place, {"--color", "never", file}, terminal).out, "\x1b"));
  CHECK(has(check(place, {"--color", "always", file}, plain).out, "\x1b["));
}

TEST_CASE("check: the last of a repeated option counts, and -- ends the options") {
  const Workplace place;
  const std::string file = place.write("d.yaml", ready_yaml());
  CHECK(has(check(place, {"--color", "never", "--color", "always", file}).out, "\x1b["));
  CHECK(check(place, {"--quiet", "--", file}).out == file + ": ready, nothing to act on\n");
}
