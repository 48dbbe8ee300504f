// `score` and `score merge`: many descriptions ranked, in one run or in parts.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>

#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// Three drafts: one ready, one with an unmet criterion, one that cannot be read.
struct Drafts : Workplace {
  std::string ready = write("drafts/ready.yaml", ready_yaml());
  std::string unmet = write("drafts/unmet.yaml", ready_but("functions:", "  functions: []"));
  std::string broken = write("drafts/broken.yaml", "a: [\n");

  /// `command --rules RULES`, then `more`.
  [[nodiscard]] Outcome run(std::vector<std::string> command, const std::vector<std::string>& more,
                            const World& world = {}) const {
    command.insert(command.end(), {"--rules", at("rules")});
    command.insert(command.end(), more.begin(), more.end());
    return call(command, world);
  }
  [[nodiscard]] Outcome score(const std::vector<std::string>& more, const World& world = {}) const {
    return run({"score"}, more, world);
  }
  [[nodiscard]] Outcome merge(const std::vector<std::string>& more) const { return run({"score", "merge"}, more); }
};

}  // namespace

TEST_CASE("score ranks the best first, and what cannot be read last with its reason") {
  const Drafts drafts;
  const Outcome outcome = drafts.score({"--format", "csv", drafts.at("drafts")});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.starts_with("rank,enterprise,pilot,verdict,score,"));
  const std::size_t ready = outcome.out.find("1,某某公司,智能工厂,ready,100.0");
  const std::size_t unmet = outcome.out.find("2,某某公司,智能工厂,gaps,");
  const std::size_t broken = outcome.out.find(",,,unreadable,,");
  CHECK(ready < unmet);
  CHECK(unmet < broken);
  CHECK(broken != std::string::npos);
  CHECK(has(outcome.out, drafts.broken + ",this [ is never closed,,\r\n"));
  CHECK(has(outcome.err, drafts.broken + ":"));
}

TEST_CASE("score: the same rows for any number of jobs and any order of the inputs") {
  const Drafts drafts;
  const std::string one = drafts.score({"--format", "jsonl", "--jobs", "1", drafts.ready, drafts.unmet}).out;
  CHECK(std::count(one.begin(), one.end(), '\n') == 2);
  CHECK(drafts.score({"--format", "jsonl", "--jobs", "8", drafts.unmet, drafts.ready}).out == one);
}

TEST_CASE("score: --fail-on says what counts, and what is unreadable is failure whatever it says") {
  const Drafts drafts;
  CHECK(drafts.score({drafts.ready}).status == 0);
  CHECK(drafts.score({drafts.ready, drafts.unmet}).status == 1);
  CHECK(drafts.score({"--fail-on", "none", drafts.unmet}).status == 0);
  CHECK(drafts.score({"--fail-on", "none", drafts.unmet, drafts.broken}).status == 2);
}

TEST_CASE("score writes several reports in one run, a workbook among them") {
  const Drafts drafts;
  const Outcome outcome = drafts.score(
      {"--format", "xlsx", "--output", "a.xlsx", "--format", "csv", "--bom", "--output", "a.csv", drafts.ready});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  REQUIRE(outcome.files.size() == 2);
  CHECK(outcome.files[0].path == "a.xlsx");
  CHECK(outcome.files[0].text.starts_with("PK"));
  CHECK(outcome.files[1].text.starts_with("\xEF\xBB\xBFrank,"));
  CHECK(drafts.score({"--format", "xlsx", drafts.ready}).err ==
        "pilotcheck: error: xlsx needs --output FILE; for example --output summary.xlsx\n");
}

TEST_CASE("score says so where a workbook cannot be made, and writes nothing") {
  const Drafts drafts;
  const char* before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  ::setenv("TMPDIR", drafts.at("nowhere").c_str(), 1);
  const Outcome outcome = drafts.score({"--format", "xlsx", "--output", "a.xlsx", drafts.ready});
  before == nullptr ? ::unsetenv("TMPDIR") : ::setenv("TMPDIR", kept.c_str(), 1);
  CHECK(outcome.status == 2);
  CHECK(outcome.files.empty());
  CHECK(
      outcome.err ==
      "pilotcheck: error: the workbook could not be made; check room and permissions of the temporary folder, and that "
      "libxlsxwriter is installed\n");
}

TEST_CASE("score --unranked keeps the order of the inputs and goes with lines on standard output only") {
  const Drafts drafts;
  const Outcome outcome = drafts.score({"--unranked", "--format", "jsonl", drafts.unmet, drafts.ready});
  CHECK(outcome.out.find("unmet.yaml") < outcome.out.find("ready.yaml"));
  CHECK_FALSE(has(outcome.out, "\"rank\""));
  CHECK(drafts.score({"--unranked", drafts.ready}).err ==
        "pilotcheck: error: --unranked goes with --format jsonl only\n");
  CHECK(drafts.score({"--unranked", "--format", "jsonl", "--output", "x", drafts.ready}).err ==
        "pilotcheck: error: --unranked writes to standard output only; redirect it with > FILE\n");
}

TEST_CASE("score: an interrupted run tells what is complete, says so, and fails") {
  const Drafts drafts;
  const std::atomic<bool> asked = true;
  World world;
  world.interrupted = &asked;
  const Outcome outcome = drafts.score({"--format", "csv", "--jobs", "1", drafts.ready, drafts.unmet}, world);
  CHECK(outcome.status == 2);
  CHECK(has(outcome.err, "pilotcheck: interrupted; "));
  CHECK(has(outcome.out, "1,某某公司,智能工厂,ready,100.0"));
}

TEST_CASE("score: a shard is a part, numbers are plain, and each refusal says what to write") {
  const Drafts drafts;
  CHECK(drafts.score({"--shard", "3/2", drafts.ready}).err ==
        "pilotcheck: error: --shard needs I/N, I from 1 to N; for example --shard 2/8, the second of eight\n");
  for (const char* jobs : {"0", "1025", "0x4", "-1", "four", ""}) {
    CHECK_MESSAGE(drafts.score({"--jobs", jobs, drafts.ready}).err ==
                      "pilotcheck: error: --jobs needs a positive whole number; for example --jobs 4\n",
                  jobs);
  }
  CHECK(drafts.score({"--jobs", "010", drafts.ready}).status == 0);
  std::size_t rows = 0;
  for (const char* part : {"1/2", "2/2"}) {
    const std::string out = drafts.score({"--format", "jsonl", "--shard", part, drafts.ready, drafts.unmet}).out;
    rows += static_cast<std::size_t>(std::count(out.begin(), out.end(), '\n'));
  }
  CHECK(rows == 2);
}

TEST_CASE("merge gives the ranking of one run over all, in every format") {
  const Drafts drafts;
  const std::string one = drafts.write("1.jsonl", drafts.score({"--format", "jsonl", drafts.unmet}).out);
  const std::string two = drafts.write("2.jsonl", drafts.score({"--format", "jsonl", drafts.ready}).out);
  for (const char* format : {"table", "csv", "html", "jsonl"}) {
    const Outcome merged = drafts.merge({"--format", format, one, two});
    CHECK(merged.out == drafts.score({"--format", format, drafts.ready, drafts.unmet}).out);
    CHECK(merged.status == 1);
  }
  CHECK(drafts.merge({"--fail-on", "none", one, two}).status == 0);
}

TEST_CASE("a line of score tells the work that stands behind a system, as check does, and merge keeps it") {
  const std::string gaps = PROJECT_DIR "/examples/discrete-gaps.yaml";
  const std::string figure =
      R"({"id":"discrete.s5.erp-figure","status":"unmet","remedy":"build","after":"discrete.e5.erp"})";
  const std::string line = call({"score", "--format", "jsonl", gaps}).out;
  CHECK(has(line, figure));
  const Workplace place;
  CHECK(has(call({"score", "merge", "--format", "jsonl", place.write("one.jsonl", line)}).out, figure));
  CHECK(has(call({"check", "--format", "jsonl", gaps}).out, R"("remedy":"build","after":"discrete.e5.erp")"));
}

TEST_CASE("merge warns of a part that is given twice, and writes nothing where a line is of other rules or cut") {
  const Drafts drafts;
  const std::string rows = drafts.score({"--format", "jsonl", drafts.ready}).out;
  const std::string part = drafts.write("part.jsonl", rows);
  const Outcome twice = drafts.merge({part, part});
  CHECK(has(twice.err, "warning: "));
  CHECK(has(twice.err, "is in " + part + ":1 already"));
  CHECK(twice.status == 0);
  const Outcome other = drafts.merge({"--parameter", "discrete.near=50%", part});
  CHECK(other.status == 2);
  CHECK(other.out.empty());
  CHECK(has(other.err, "this was judged by other rules"));
  const Outcome cut = drafts.merge({"--output", "x.csv", drafts.write("cut.jsonl", rows.substr(0, 100))});
  CHECK(cut.status == 2);
  CHECK(cut.files.empty());
  CHECK(has(cut.err, "nothing was written; errors: 1"));
}
