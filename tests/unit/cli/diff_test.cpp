// `diff` and `advise`: two drafts compared, and one judged against every target.
#include <doctest/doctest.h>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

struct Drafts : Workplace {
  std::string ready = write("ready.yaml", ready_yaml());
  std::string unmet = write("unmet.yaml", ready_but("functions:", "  functions: []"));
  std::string unstated = write("unstated.yaml", ready_but("functions:", ""));
  std::string advised = write("advised.yaml", ready_but("profile", "  profile: 一二三四五六七八九十一二"));
  std::string broken = write("broken.yaml", "a: [\n");

  [[nodiscard]] Outcome run(const std::string& command, std::vector<std::string> more, const World& world = {}) const {
    more.insert(more.begin(), {command, "--rules", at("rules")});
    return call(more, world);
  }
};

}  // namespace

TEST_CASE("diff: status 1 when a gap has opened, 0 when gaps were only closed") {
  const Drafts drafts;
  const Outcome worse = drafts.run("diff", {drafts.ready, drafts.unmet});
  CHECK(worse.status == 1);
  CHECK(has(worse.out, "Gaps opened: 1\n  + discrete.e1.functions  "));
  const Outcome better = drafts.run("diff", {drafts.unmet, drafts.ready});
  CHECK(better.status == 0);
  CHECK(has(better.out, "Gaps closed: 1\n"));
  CHECK(has(better.out, "0 opened, 1 closed, 0 remain\n"));
}

TEST_CASE("diff: --fail-on says which of the opened gaps count") {
  const Drafts drafts;
  CHECK(drafts.run("diff", {"--fail-on", "none", drafts.ready, drafts.unmet}).status == 0);
  CHECK(drafts.run("diff", {"--fail-on", "unmet", drafts.ready, drafts.unstated}).status == 0);
  CHECK(drafts.run("diff", {drafts.ready, drafts.unstated}).status == 1);
  CHECK(drafts.run("diff", {drafts.ready, drafts.advised}).status == 0);
  CHECK(drafts.run("diff", {"--fail-on", "warning", drafts.ready, drafts.advised}).status == 1);
}

TEST_CASE("diff writes several reports in one run, and --quiet is one line") {
  const Drafts drafts;
  const Outcome outcome = drafts.run(
      "diff", {"--format", "json", "--output", "d.json", "--format", "text", "--quiet", drafts.ready, drafts.unmet});
  CHECK(outcome.out == drafts.ready + " → " + drafts.unmet + ": 1 opened, 0 closed, 0 remain\n");
  REQUIRE(outcome.files.size() == 1);
  CHECK(outcome.files[0].text.starts_with("{\n  \"format_version\": 1,\n  \"before\": {"));
}

TEST_CASE("diff compares the drafts of two folders by their names: text one after the other, JSON as a list") {
  const Drafts drafts;
  for (const char* name : {"a.yaml", "b.yaml", "new.yaml"}) drafts.write("after/" + std::string(name), ready_yaml());
  drafts.write("before/a.yaml", ready_but("functions:", "  functions: []"));
  drafts.write("before/b.yaml", ready_yaml());
  const std::string before = drafts.at("before");
  const std::string after = drafts.at("after");
  const Outcome outcome = drafts.run("diff", {"--quiet", before, after});
  CHECK(outcome.out == before + "/a.yaml → " + after + "/a.yaml: 0 opened, 1 closed, 0 remain\n" + before +
                           "/b.yaml → " + after + "/b.yaml: 0 opened, 0 closed, 0 remain\n");
  CHECK(has(outcome.err, after + "/new.yaml: warning: no older draft goes with it"));
  CHECK(outcome.status == 0);
  CHECK(drafts.run("diff", {after, before}).status == 1);
  CHECK(drafts.run("diff", {"--fail-on", "none", after, before}).status == 0);
  const std::string json = drafts.run("diff", {"--format", "json", before, after}).out;
  CHECK(json.starts_with("{\n  \"format_version\": 1,\n  \"comparisons\": [\n"));
}

TEST_CASE("tables of what is met leave out what only asks questions, in every format") {
  const std::string gaps = PROJECT_DIR "/examples/discrete-gaps.yaml";
  const std::string questions = "Please check";
  for (const char* format : {"text", "markdown"}) {
    INFO(format);
    CHECK(has(call({"check", "--lang", "en", "--format", format, gaps}).out, "Basic conditions"));
    CHECK_FALSE(has(call({"check", "--lang", "en", "--format", format, gaps}).out, questions));
    CHECK(has(call({"diff", "--lang", "en", "--format", format, gaps, gaps}).out, "Basic conditions"));
    CHECK_FALSE(has(call({"diff", "--lang", "en", "--format", format, gaps, gaps}).out, questions));
  }
}

TEST_CASE("diff: what cannot be read cannot be compared") {
  const Drafts drafts;
  const Outcome outcome = drafts.run("diff", {drafts.ready, drafts.broken});
  CHECK(outcome.status == 2);
  CHECK(has(outcome.err, drafts.broken + ":"));
  CHECK(drafts.run("diff", {"-", "-"}).status == 2);
}

TEST_CASE("advise puts the nearest target first, claimed or not, and its status is no verdict") {
  const Drafts drafts;
  const Outcome outcome = drafts.run("advise", {drafts.unmet});
  CHECK(outcome.status == 0);
  const std::size_t claimed = outcome.out.find("Discrete manufacturing: 1 gap: to build 1\n");
  const std::size_t other = outcome.out.find("Remote maintenance: 1 gap: ");
  CHECK(claimed < other);
  CHECK(other != std::string::npos);
  CHECK(has(outcome.out, "(discrete.e1.functions)"));
}

TEST_CASE("advise: --top says of how many targets it is told what they lack") {
  const Drafts drafts;
  CHECK_FALSE(has(drafts.run("advise", {"--top", "1", drafts.unmet}).out, "Remote maintenance: "));
  CHECK_FALSE(has(drafts.run("advise", {"--top", "0", drafts.unmet}).out, "Discrete manufacturing: "));
  CHECK(drafts.run("advise", {"--top", "many", drafts.unmet}).err ==
        "pilotcheck: error: --top needs a whole number; for example --top 2\n");
}

TEST_CASE("advise has the options of the other reports: files, width, colour, one line") {
  const Drafts drafts;
  World terminal;
  terminal.terminal = true;
  CHECK(has(drafts.run("advise", {drafts.unmet}, terminal).out, "\x1b["));
  CHECK_FALSE(has(drafts.run("advise", {"--color", "never", drafts.unmet}, terminal).out, "\x1b["));
  CHECK(drafts.run("advise", {"--width", "40", drafts.unmet}).out != drafts.run("advise", {drafts.unmet}).out);
  const Outcome outcome = drafts.run(
      "advise", {"--format", "json", "--output", "a.json", "--format", "text", "--quiet", "--top", "1", drafts.unmet});
  REQUIRE(outcome.files.size() == 1);
  CHECK(has(outcome.files[0].text, "\"claimed\": false"));
  CHECK(outcome.out == drafts.unmet + ": Discrete manufacturing 83%\n");
}

TEST_CASE("advise tells of several descriptions one after the other; one that cannot be read makes failure of it") {
  const Drafts drafts;
  const Outcome outcome = drafts.run("advise", {"--quiet", "--top", "1", drafts.unmet, drafts.broken, drafts.ready});
  CHECK(outcome.out ==
        drafts.unmet + ": Discrete manufacturing 83%\n" + drafts.ready + ": Discrete manufacturing 100%\n");
  CHECK(outcome.status == 2);
}

TEST_CASE("advise: what cannot be read is failure") {
  const Drafts drafts;
  const Outcome outcome = drafts.run("advise", {drafts.broken});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
}
