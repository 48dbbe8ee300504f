// Every command has its options from tables: what one command takes its siblings take, and help, completion, the manual
// and the messages name what there is.
#include <doctest/doctest.h>

#include <algorithm>

#include "input/input_format.h"
#include "report/advise/formats.h"
#include "report/check/formats.h"
#include "report/diff/formats.h"
#include "report/explain/formats.h"
#include "report/recommend/formats.h"
#include "report/rules/formats.h"
#include "report/score/formats.h"
#include "unit/cli/workplace.h"
#include "unit/piped_input.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

using Arguments = std::vector<std::string>;

/// A command that writes reports: the words that call it with what it needs, and its formats.
struct Reporting {
  Arguments command;
  Arguments arguments;
  Arguments formats;
};

template <typename Report, std::size_t Size>
Arguments names_of(const ReportFormat<Report> (&table)[Size]) {
  Arguments names;
  for (const auto& row : table) names.emplace_back(row.name);
  return names;
}

/// The tiny rules, a draft, and a line that `score` wrote of it.
struct Rules : Workplace {
  std::string draft = write("draft.yaml", ready_but("functions:", "  functions: []"));
  std::string line = write("line.jsonl", call({"score", "--rules", at("rules"), "--format", "jsonl", draft}).out);

  std::string prose = write("prose.md", "尚未完成布局。\n");

  [[nodiscard]] std::vector<Reporting> reporting() const {
    const Arguments rules = {"--rules", at("rules")};
    const auto with_rules = [&](Arguments more) {
      more.insert(more.begin(), rules.begin(), rules.end());
      return more;
    };
    return {{{"check"}, with_rules({draft}), names_of(check_formats)},
            {{"score"}, with_rules({draft}), names_of(score_formats)},
            {{"score", "merge"}, with_rules({line}), names_of(score_formats)},
            {{"recommend"}, {PROJECT_DIR "/examples/recommendation"}, names_of(recommend_formats)},
            {{"diff"}, with_rules({draft, draft}), names_of(diff_formats)},
            {{"advise"}, with_rules({draft}), names_of(advise_formats)},
            {{"explain"}, with_rules({"--text", prose}), names_of(explain_formats)},
            {{"rules", "list"}, rules, names_of(rules_list_formats)}};
  }
};

Arguments joined(const Arguments& first, const Arguments& second, const Arguments& third = {}) {
  Arguments all = first;
  all.insert(all.end(), second.begin(), second.end());
  all.insert(all.end(), third.begin(), third.end());
  return all;
}

std::string named(const Reporting& one) {
  return one.command.size() == 1 ? one.command[0] : one.command[0] + " " + one.command[1];
}

/// The format of a command that tells everything.
std::string for_programs(const Reporting& one) {
  const auto json = std::ranges::find_if(one.formats, [](const std::string& name) { return name.starts_with("json"); });
  REQUIRE(json != one.formats.end());
  return *json;
}

/// As it was before it was wrapped.
std::string unwrapped(const std::string& help) {
  std::string text;
  for (const char c : help) {
    const bool space = c == ' ' || c == '\n';
    if (!space || (!text.empty() && text.back() != ' ')) text += space ? ' ' : c;
  }
  return text;
}

/// `text` as roff has it.
std::string in_roff(std::string_view text) {
  std::string roff;
  for (const char c : text) roff += c == '-' ? std::string("\\-") : std::string(1, c);
  return roff;
}

}  // namespace

TEST_CASE("where no format is given the name of the file says it") {
  const Rules place;
  const auto written = [&](const Arguments& more) {
    const Outcome outcome = call(joined({"check", "--rules", place.at("rules"), place.draft}, more));
    REQUIRE(outcome.files.size() == 1);
    return outcome.files.front().text;
  };
  CHECK(written({"-o", "gaps.html"}) == written({"--format", "html", "--output", "gaps.html"}));
  CHECK(written({"--output", "gaps.md"}) == written({"--format", "markdown", "--output", "gaps.md"}));
  CHECK(written({"--output", "gaps.old"}) == written({"--format", "text", "--output", "gaps.old"}));
  CHECK(written({"-o", "GAPS.HTML"}) == written({"--format", "html", "--output", "gaps.html"}));
  const Outcome none = call({"diff", "--rules", place.at("rules"), place.draft, place.draft, "-o", "gaps.xlsx"});
  CHECK(none.status == 2);
  CHECK(has(none.err, "this command has no format xlsx: gaps.xlsx; its formats are: text, markdown, json"));
  CHECK(written({"--format", "text", "-o", "gaps.csv"}) == written({"--format", "text", "--output", "gaps.old"}));
}

TEST_CASE("every command that writes reports takes every option of where and how, and its status stays") {
  const Rules place;
  for (const Reporting& one : place.reporting()) {
    INFO(named(one));
    const Arguments words = joined(one.command, one.arguments);
    const Outcome plain = call(words);
    CHECK(plain.status < 2);
    CHECK_FALSE(plain.out.empty());
    for (const Arguments& more :
         {Arguments{"--format", one.formats.front()}, {"--output", "-"}, {"--color", "auto"}, {"--bom"}}) {
      const Outcome outcome = call(joined(words, more));
      CHECK_MESSAGE(outcome.out == plain.out, more.front());
      CHECK(outcome.status == plain.status);
    }
    const Outcome file = call(joined(words, {"--output", "a.txt"}));
    CHECK(file.out.empty());
    REQUIRE(file.files.size() == 1);
    CHECK(file.files.front().text == plain.out);
    CHECK(file.status == plain.status);
    const Outcome chinese = call(joined(words, {"--lang", "zh", "--width", "100"}));
    CHECK(chinese.out != plain.out);
    CHECK(chinese.status == plain.status);
  }
}

TEST_CASE("colour is for terminals, whatever the command; a file is none") {
  const Rules place;
  World terminal;
  terminal.terminal = true;
  World plain = terminal;
  plain.no_color = true;
  for (const Reporting& one : place.reporting()) {
    INFO(named(one));
    const Arguments words = joined(one.command, one.arguments);
    CHECK_FALSE(has(call(words).out, "\x1b"));
    CHECK(has(call(words, terminal).out, "\x1b["));
    CHECK_FALSE(has(call(words, plain).out, "\x1b"));
    CHECK_FALSE(has(call(joined(words, {"--color", "never"}), terminal).out, "\x1b"));
    CHECK(has(call(joined(words, {"--color", "always"}), plain).out, "\x1b["));
    CHECK_FALSE(has(call(joined(words, {"--output", "a"}), terminal).files.at(0).text, "\x1b"));
  }
}

TEST_CASE("help names every format in which a description may stand") {
  const auto closed_up = [](std::string text) {  // lines break anywhere in Chinese
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    return text;
  };
  for (const std::string command : {"check", "score", "recommend", "advise"}) {
    const std::string en = closed_up(call({command, "--help"}).out);
    const std::string zh = closed_up(call({command, "--help", "--lang", "zh"}).out);
    for (const InputFormat& format : input_formats()) {
      CHECK_MESSAGE(has(en, closed_up(std::string(format.en))), command);
      CHECK_MESSAGE(has(zh, closed_up(std::string(format.zh))), command);
    }
  }
}

TEST_CASE("wrong options are refused alike by every command that writes reports") {
  const Rules place;
  const std::pair<Arguments, std::string> refused[] = {
      {{"--color", "red"}, "--color does not know red; known are: auto, always, never"},
      {{"--width", "0"}, "--width needs a positive whole number; for example --width 100"},
      {{"--output", ""}, "--output needs the name of a file"},
      {{"--lang", "fr"}, "--lang does not know fr; known are: zh, en"},
      {{"--output", "x", "--output", "x"}, "two reports would go to x; give each --format its own --output FILE"},
      {{"--output", "-", "--output", "-"},
       "only one report can go to standard output; give each --format its own --output FILE"}};
  for (const Reporting& one : place.reporting()) {
    for (const auto& [words, message] : refused) {
      const Outcome outcome = call(joined(one.command, one.arguments, words));
      CHECK_MESSAGE(outcome.err == "pilotcheck: error: " + message + "\n", named(one));
      CHECK(outcome.status == 2);
      CHECK(outcome.out.empty());
      CHECK(outcome.files.empty());
    }
  }
}

TEST_CASE("where there are findings, --fail-on none makes them none, and only its levels are known") {
  const Rules place;
  const std::string ready = place.write("ready.yaml", ready_yaml());
  for (Reporting& one : place.reporting()) {
    const bool has_findings = one.command.front() == "check" || one.command.front() == "score" || named(one) == "diff";
    if (!has_findings) continue;
    INFO(named(one));
    if (named(one) == "diff") one.arguments[2] = ready;
    const Arguments words = joined(one.command, one.arguments);
    CHECK(call(words).status == 1);
    CHECK(call(joined(words, {"--fail-on", "none"})).status == 0);
    CHECK(call(joined(words, {"--fail-on", "all"})).err ==
          "pilotcheck: error: --fail-on does not know all; known are: none, unmet, gap, warning\n");
  }
}

TEST_CASE("standard input goes by the name it is given, in every command that judges") {
  const Rules place;
  for (const Reporting& one : place.reporting()) {
    const auto path = std::ranges::find(one.arguments, place.draft);
    if (path == one.arguments.end()) continue;
    INFO(named(one));
    Arguments words = joined(one.command, one.arguments, {"--format", for_programs(one), "--stdin-name", "portal"});
    *std::ranges::find(words, place.draft) = "-";
    PipedInput input;
    input.write(ready_yaml());
    input.close_end();
    const Outcome outcome = call(joined(words, {"--output", "a"}));
    REQUIRE(outcome.files.size() == 1);
    CHECK(has(outcome.files.front().text, "portal"));
  }
}

TEST_CASE("a format of a command's table is written, and named by help, completion, manual and message") {
  const Rules place;
  const std::string manual = call({"manual"}).out;
  for (const Reporting& one : place.reporting()) {
    INFO(named(one));
    std::string known = one.formats.front();
    std::string told = known + " (default)";
    for (const std::string& format : Arguments(one.formats.begin() + 1, one.formats.end())) {
      known += ", " + format;
      told += ", " + format;
    }
    CHECK(call(joined(one.command, one.arguments, {"--format", "pdf"})).err ==
          "pilotcheck: error: --format does not know pdf; known are: " + known + "\n");
    CHECK(has(unwrapped(call(joined(one.command, {"--help"})).out), "format of the report: " + told + " --output"));
    const std::string offered = call(joined({"__complete", "--"}, one.command, {"--format", ""})).out;
    for (const std::string& format : one.formats) {
      INFO(format);
      CHECK(has(offered, format + "\t"));
      CHECK(has(manual, ".B " + format + "\n"));
      if (one.command.front() == "check" && format == "docx") continue;  // of a form in Word: comments_test.cpp
      const Outcome written = call(joined(one.command, one.arguments, {"--format", format, "--output", "a"}));
      CHECK(written.status < 2);
      REQUIRE(written.files.size() == 1);
      CHECK_FALSE(written.files.front().text.empty());
    }
  }
}

TEST_CASE("every option of every command is in its help in both languages, in completion and in the manual") {
  const std::string manual = call({"manual"}).out;
  World wide;
  wide.width = 120;
  std::size_t options = 0;
  for (const Command& command : known_commands()) {
    const std::string name(command.name);
    Arguments words = {name.substr(0, name.find(' '))};
    if (name.find(' ') != std::string::npos) words.push_back(name.substr(name.find(' ') + 1));
    INFO(name);
    CHECK(has(manual, ".SS pilotcheck " + name + "\n"));
    const CommandLine line = command.line();
    const std::string offered = call(joined({"__complete", "--"}, words, {"-"})).out;
    for (const char* language : {"zh", "en"}) {
      const std::string help = call(joined(words, {"--help", "--lang", language}), wide).out;
      for (const Option& option : line.options) {
        CHECK_MESSAGE(has(help, "  " + std::string(option.name) + "  "), option.name);
        CHECK_FALSE(option.zh == option.en);
      }
    }
    for (const Option& option : line.options) {
      ++options;
      CHECK_MESSAGE(has(manual, ".B " + in_roff(option.name) + "\n"), option.name);
      if (!option.is_positional()) CHECK_MESSAGE(has(offered, std::string(option.flag()) + "\t"), option.name);
    }
    for (const char* common : {"--lang\t", "--help\t"}) CHECK(has(offered, common));
  }
  CHECK(options > 80);
}

TEST_CASE("the hidden command is told nowhere") {
  const std::string text = call({"--help"}).out + call({"manual"}).out + call({}).err;
  CHECK_FALSE(has(text, "__complete"));
  CHECK(has(call({"__complete"}).err, "WORD is missing"));
}

TEST_CASE("the schema of descriptions follows from the rules, the others do not") {
  const Workplace place;
  const std::string rules = place.at("rules");
  CHECK(has(call({"schema", "description", "--rules", rules}).out, "\"narrative.discrete.s1\": {"));
  const Outcome chinese = call({"schema", "description", "--rules", rules, "--lang", "zh"});
  CHECK(has(chinese.out, "\"title\": \"系统建设情况\""));
  CHECK(call({"schema", "description", "--rules", place.at("missing")}).status == 2);
  CHECK(call({"schema", "score", "--rules", rules}).err ==
        "pilotcheck: error: score does not depend on rules; leave out --rules, --parameter and --profile\n");
}

TEST_CASE("schema prints the schema that is named, and says which there are") {
  CHECK(has(call({"schema", "assessment"}).out, "\"title\": \"pilotcheck assessment, format version 1\""));
  CHECK(has(call({"schema", "score"}).out, "\"$schema\""));
  CHECK(call({"schema", "score"}).out != call({"schema", "assessment"}).out);
  CHECK(has(unwrapped(call({"schema", "--help"}).out), "WHAT of what: assessment, score, description, rules "));
  CHECK(call({"schema", "forms"}).err ==
        "pilotcheck: error: schema does not know forms; known are: assessment, score, description, rules\n");
}
