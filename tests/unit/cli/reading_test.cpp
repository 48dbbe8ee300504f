// Every command reads through the same door: whatever one takes, all take.
#include <doctest/doctest.h>

#include "unit/cli/workplace.h"
#include "unit/piped_input.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using Arguments = std::vector<std::string>;

/// What is said of a description that states a name and nothing else.
const std::string checked = ": incomplete, 3 not stated, 1 advised\n";
const std::string compared = ": 0 opened, 0 closed, 4 remain\n";

/// `command --rules RULES`, then `more`.
Outcome run(const Workplace& place, Arguments command, const Arguments& more) {
  command.insert(command.end(), {"--rules", place.at("rules")});
  command.insert(command.end(), more.begin(), more.end());
  return call(command);
}

/// One description in JSON, on a line.
std::string line(const std::string& enterprise) { return R"({"enterprise": {"name": ")" + enterprise + "\"}}\n"; }

/// The ways to name two descriptions, and what reports call them.
struct Way {
  std::string argument;
  std::string first;
  std::string second;
};

std::vector<Way> ways(const Workplace& place) {
  const std::string a = place.write("d/a.yaml", "enterprise:\n  name: 甲甲公司\n");
  const std::string b = place.write("d/deep/b.json", line("乙乙公司"));
  const std::string list = place.write("list", a + "\r\n" + place.at("d/deep") + "\n");
  const std::string lines = place.write("lines.jsonl", line("甲甲公司") + "\n" + line("乙乙公司"));
  const std::string documents =
      place.write("stream.yaml", "enterprise:\n  name: 甲甲公司\n---\nenterprise:\n  name: 乙乙公司\n");
  return {{place.at("d"), a, b},
          {place.at("d/*"), a, b},
          {"@" + list, a, b},
          {lines, lines + ":1", lines + ":3"},
          {documents, documents + ":1", documents + ":3"}};
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("check, advise, score and diff take folders, patterns, lists and streams") {
  const Workplace place;
  for (const auto& [argument, first, second] : ways(place)) {
    INFO(argument);
    CHECK(run(place, {"check"}, {"--quiet", argument}).out == first + checked + second + checked);
    const Outcome advice = run(place, {"advise"}, {"--quiet", "--top", "1", argument});
    CHECK(advice.status == 0);
    CHECK(advice.out.starts_with(first + ": "));
    CHECK(has(advice.out, "\n" + second + ": "));
    const Outcome score = run(place, {"score"}, {"--format", "jsonl", argument});
    CHECK(has(score.out, "\"file\":\"" + first + "\",\"enterprise\":\"甲甲公司\""));
    CHECK(has(score.out, "\"file\":\"" + second + "\",\"enterprise\":\"乙乙公司\""));
    // Whatever stands on the other side, the enterprises are the same.
    for (const auto& [other, one, another] : ways(place)) {
      const Outcome difference = run(place, {"diff"}, {"--quiet", other, argument});
      CHECK(difference.err.empty());
      CHECK(difference.out == one + " → " + first + compared + another + " → " + second + compared);
    }
  }
}

TEST_CASE("standard input is one description, or a stream of them") {
  const Workplace place;
  const auto piped = [&](const std::string& text, const Arguments& command, const Arguments& more) {
    PipedInput input;
    input.write(text);
    input.close_end();
    return run(place, command, more).out;
  };
  const std::string document = "enterprise:\n  name: 甲甲公司\n";
  CHECK(piped(document, {"check"}, {"--quiet", "-"}) == "<stdin>" + checked);
  CHECK(piped("{\n\"enterprise\": {\"name\": \"甲甲公司\"}\n}\n", {"check"}, {"--quiet", "-"}) == "<stdin>" + checked);
  CHECK(piped(line("甲甲公司") + line("乙乙公司"), {"check"}, {"--quiet", "-"}) ==
        "<stdin>:1" + checked + "<stdin>:2" + checked);
  CHECK(piped(document + "---\n" + document, {"advise"}, {"--quiet", "--top", "1", "-"}).starts_with("<stdin>:1: "));
  CHECK(
      has(piped("{\n\"enterprise\": {\"name\": \"甲甲公司\"}\n}\n", {"score"}, {"--format", "csv", "-"}), "甲甲公司"));
  const std::string old = place.write("old.yaml", document);
  CHECK(piped(document, {"diff"}, {"--quiet", old, "-"}) == old + " → <stdin>" + compared);
}

TEST_CASE("standard input that is named twice is read once, and told the second time") {
  const Workplace place;
  for (const char* command : {"check", "advise", "score"}) {
    INFO(std::string(command));
    PipedInput input;
    input.write("enterprise:\n  name: 甲甲公司\n");
    input.close_end();
    const Outcome outcome = run(place, {command}, {"-", "-"});
    CHECK(outcome.status == 2);
    CHECK(count(outcome.out, "甲甲公司") == 1);
    CHECK(outcome.err == "-: error: standard input (-) can be named only once\n");
  }
}

TEST_CASE("what is wrong with a description of a stream is told at its line there, and stops no other") {
  const Workplace place;
  const std::string lines = place.write("lines.jsonl", line("甲甲公司") + "{\"a\":\n" + line("乙乙公司"));
  const std::string documents = place.write("stream.yaml", "a: 1\n---\nb: 1\nc: [\n---\nd: 1\n");
  for (const char* command : {"check", "advise", "score"}) {
    INFO(std::string(command));
    const Outcome json = run(place, {command}, {lines});
    CHECK(json.status == 2);
    CHECK(json.err.starts_with(lines + ":2:"));
    CHECK(count(json.err, "\n") == 1);
    CHECK(count(json.out, "甲甲公司") == 1);
    CHECK(count(json.out, "乙乙公司") == 1);
    const Outcome yaml = run(place, {command}, {documents});
    CHECK(yaml.err.starts_with(documents + ":4:4: error: "));
    CHECK(count(yaml.err, "\n") == 1);
  }
}

TEST_CASE("what cannot be read in a list is told with the list and the line") {
  const Workplace place;
  const std::string good = place.write("good.yaml", "enterprise:\n  name: 甲甲公司\n");
  const std::string list =
      place.write("list", good + "\n" + place.at("none.yaml") + "\n" + place.at("rules/modes/none") + "*\n/dev/zero\n");
  for (const char* command : {"check", "advise", "score"}) {
    INFO(std::string(command));
    const Outcome outcome = run(place, {command}, {"@" + list});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.out, "甲甲公司"));
    CHECK(outcome.err == list + ":2:1: error: " + place.at("none.yaml") + ": there is no such file; check the path\n" +
                             list + ":3:1: error: " + place.at("rules/modes/none") +
                             "*: no file matches this pattern; check the path\n" + list +
                             ":4:1: error: /dev/zero: this is no regular file (a pipe or a device); to read from a "
                             "pipe, name standard input as -\n");
  }
}

TEST_CASE("baselines and waivers in the folder of the drafts are no descriptions, unless they are named") {
  const Workplace place;
  place.write("d/a.yaml", ready_yaml());
  const std::string waivers = place.write("d/waivers.yaml", "waivers:\n  - {criterion: discrete.e1, reason: 商定}\n");
  for (const Arguments& command : {Arguments{"check", "--quiet"}, Arguments{"advise", "--quiet", "--top", "1"}}) {
    const Outcome outcome = run(place, command, {"--waivers", waivers, place.at("d")});
    CHECK(count(outcome.out, "\n") == 1);
    CHECK(count(run(place, command, {"--waivers", waivers, place.at("d"), waivers}).out, "\n") == 2);
  }
  const Outcome score = run(place, {"score"}, {"--format", "jsonl", "--waivers", waivers, place.at("d")});
  CHECK(count(score.out, "\n") == 1);
}

TEST_CASE("diff tells of drafts that are of no pair, and compares the others") {
  const Workplace place;
  place.write("old/a.yaml", ready_yaml());
  place.write("old/gone.yaml", "enterprise:\n  name: 乙乙公司\n");
  place.write("new/a.yaml", ready_yaml());
  place.write("new/added.yaml", "enterprise:\n  name: 丙丙公司\n");
  const Outcome outcome = run(place, {"diff"}, {"--quiet", place.at("old"), place.at("new")});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == place.at("old/a.yaml") + " → " + place.at("new/a.yaml") + ": 0 opened, 0 closed, 0 remain\n");
  const std::string hint = "; a pair has the same file name, or the same applicant\n";
  CHECK(outcome.err == place.at("old/gone.yaml") + ": warning: no newer draft goes with it" + hint +
                           place.at("new/added.yaml") + ": warning: no older draft goes with it" + hint);
  const Outcome nothing = run(place, {"diff"}, {place.at("old"), place.at("new/added.yaml")});
  CHECK(nothing.status == 2);
  CHECK(nothing.out.empty());
  CHECK(has(nothing.err, "there is nothing to compare"));
}

TEST_CASE("diff fails where a draft cannot be read, though it is of no pair, and compares the others") {
  const Workplace place;
  place.write("old/a.yaml", ready_yaml());
  place.write("new/a.yaml", ready_yaml());
  const std::string broken = place.write("new/broken.yaml", "a: [\n");
  for (const bool turned : {false, true}) {
    Arguments sides{place.at("old"), place.at("new")};
    if (turned) std::swap(sides.front(), sides.back());
    const Outcome outcome = run(place, {"diff", "--quiet"}, sides);
    CHECK(outcome.status == 2);
    CHECK(count(outcome.out, "0 opened") == 1);
    CHECK(outcome.err.starts_with(broken + ":1:4: error: "));
    CHECK(count(outcome.err, "\n") == 1);
  }
}

TEST_CASE("merge reads lists and patterns of parts as they are named, and refuses what is no file of rows") {
  const Workplace place;
  place.write("d/a.yaml", ready_yaml());
  const Outcome rows = run(place, {"score"}, {"--format", "jsonl", place.at("d")});
  const std::string part = place.write("part-1", rows.out);
  place.write("parts/2.jsonl", rows.out);
  place.write("parts/notes.txt", "no row");
  const std::string list = place.write("list", part + "\n" + place.at("parts") + "\n");
  for (const Arguments& parts :
       {Arguments{part, place.at("parts/*.jsonl")}, Arguments{"@" + list}, Arguments{place.at("part*")}}) {
    const Outcome merged = run(place, {"score", "merge"}, parts);
    CHECK(has(merged.err, "/2.jsonl:1:1: warning: "));
    CHECK(merged.status == 0);
  }
  PipedInput input;
  input.write("{}\n");
  input.close_end();
  CHECK(has(run(place, {"score", "merge"}, {"--stdin-name", "portal", "-"}).err, "portal:1:1: error: "));
  const Outcome refused = run(place, {"score", "merge"}, {part, place.at("none"), "/dev/zero"});
  CHECK(refused.status == 2);
  CHECK(refused.out.empty());
  CHECK(has(refused.err, place.at("none") + ": error: there is no such file"));
  CHECK(has(refused.err, "/dev/zero: error: this is no regular file"));
}
