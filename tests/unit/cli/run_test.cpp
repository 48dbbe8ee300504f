// The program as a function of its arguments: usage, options, statuses, and which stream says what.
#include "cli/run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <sstream>

#include "text/display_width.h"
#include "unit/cli/workplace.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

TEST_CASE("wrong usage is one clear line on standard error, nothing on standard output, and status 2") {
  struct Row {
    std::vector<std::string> arguments;
    std::string error;
  };
  const std::string all =
      "known are: check, score, score merge, recommend, diff, advise, fields, init, import, form, explain, rules list, "
      "rules lint, rules test, rules new, rules docs, rules diff, rules resolve, "
      "schema, "
      "completion, manual, help\n";
  const Row table[] = {
      {{}, "pilotcheck: error: no command is given; " + all},
      {{"chekc"}, "pilotcheck: error: there is no command chekc; did you mean `check`?\n"},
      {{"zzzzzz"}, "pilotcheck: error: there is no command zzzzzz; " + all},
      {{"ch\xff"}, "pilotcheck: error: there is no command ch\\xff; " + all},
      {{"rules"},
       "pilotcheck: error: there is no command rules; known are: rules list, rules lint, rules test, "
       "rules new, rules docs, rules diff, rules resolve\n"},
      {{"rules", "lsit"},
       "pilotcheck: error: there is no command rules lsit; known are: rules list, rules lint, rules test, "
       "rules new, rules docs, rules diff, rules resolve\n"},
      {{"--colour"}, "pilotcheck: error: unknown option: --colour; " + all},
      {{"chekc", "check"}, "pilotcheck: error: there is no command chekc; did you mean `check`?\n"},
      {{"--lang"}, "pilotcheck: error: --lang needs a value; see pilotcheck --help\n"},
      {{"--lang", "fr", "score", "merge", "a"}, "pilotcheck: error: --lang does not know fr; known are: zh, en\n"},
      {{"score", "in", "merge", "--unit", "x"},
       "pilotcheck: error: unknown option: --unit; see pilotcheck score --help\n"},
      {{"check"}, "pilotcheck: error: FILE is missing; see pilotcheck check --help\n"},
      {{"check", "--qiet", "a"}, "pilotcheck: error: unknown option: --qiet; did you mean `--quiet`?\n"},
      {{"check", "a", "--format"}, "pilotcheck: error: --format needs a value; see pilotcheck check --help\n"},
      {{"check", "--format", "pdf", "a"},
       "pilotcheck: error: --format does not know pdf; known are: text, concise, json, jsonl, markdown, html, "
       "sarif, junit, github, gitlab, csv, xlsx, poam, docx\n"},
      {{"check", "--color", "red", "a"},
       "pilotcheck: error: --color does not know red; known are: auto, always, never\n"},
      {{"check", "--fail-on", "gaps", "a"},
       "pilotcheck: error: --fail-on does not know gaps; known are: none, unmet, gap, warning\n"},
      {{"check", "--lang", "fr", "a"}, "pilotcheck: error: --lang does not know fr; known are: zh, en\n"},
      {{"check", "--today", "2018-13-01", "a"},
       "pilotcheck: error: --today is no date; for example --today 2018-04-10\n"},
      {{"check", "--today", "2018-04", "a"}, "pilotcheck: error: --today is no date; for example --today 2018-04-10\n"},
      {{"check", "--width", "0", "a"},
       "pilotcheck: error: --width needs a positive whole number; for example --width 100\n"},
      {{"check", "--width", "8O", "a"},
       "pilotcheck: error: --width needs a positive whole number; for example --width 100\n"},
      {{"check", "--parameter", "near", "a"},
       "pilotcheck: error: --parameter is not ID=VALUE: near; for example --parameter ID=95%\n"},
      {{"explain"}, "pilotcheck: error: ID is missing; see pilotcheck explain --help\n"},
      {{"explain", "a", "b"}, "pilotcheck: error: unexpected argument: b; see pilotcheck explain --help\n"},
      {{"explain", "a", "--", "b"}, "pilotcheck: error: unexpected argument: b; see pilotcheck explain --help\n"},
      {{"rules", "list", "x"}, "pilotcheck: error: unexpected argument: x; see pilotcheck rules list --help\n"},
  };
  for (const Row& row : table) {
    const Outcome outcome = call(row.arguments);
    INFO(row.error);
    CHECK(outcome.err == row.error);
    CHECK(outcome.out.empty());
    CHECK(outcome.status == 2);
  }
}

TEST_CASE("help before a command is --help behind it") {
  CHECK(call({"help"}).out == call({"--help"}).out);
  CHECK(call({"--lang", "zh", "help", "rules", "test"}).out == call({"rules", "test", "--help", "--lang", "zh"}).out);
  CHECK(call({"help", "--lang", "zh"}).out == call({"--help", "--lang", "zh"}).out);
  CHECK(call({"help", "rules"}).out == call({"rules", "--help"}).out);
  CHECK(call({"help", "chekc"}).err == "pilotcheck: error: there is no command chekc; did you mean `check`?\n");
}

TEST_CASE("wrong usage is explained in the language of the locale, or of --lang wherever it stands") {
  World chinese;
  chinese.language = Language::zh;
  CHECK(call({"chekc"}, chinese).err == "pilotcheck: 错误：没有命令 chekc；是否应为 check？\n");
  CHECK(call({"check", "--format", "pdf", "a", "--lang=zh"}).err ==
        "pilotcheck: 错误：--format 不认识 "
        "pdf；可用：text、concise、json、jsonl、markdown、html、sarif、junit、github、gitlab、csv、xlsx、poam、docx\n");
  CHECK(call({"--lang", "en", "chekc"}, chinese).err ==
        "pilotcheck: error: there is no command chekc; did you mean `check`?\n");
}

/// What is said, however it was wrapped.
std::string without_space(std::string_view text) {
  std::string kept;
  std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return c != ' ' && c != '\n'; });
  return kept;
}

TEST_CASE("help lists every command, and of a command every option, in either language") {
  for (const char* language : {"zh", "en"}) {
    const Outcome help = call({"--lang", language, "--help"});
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    for (const Command& command : known_commands()) {
      CHECK(has(help.out, std::string("  ") + std::string(command.name)));
      CHECK(has(without_space(help.out), without_space(std::string(language) == "zh" ? command.zh : command.en)));
    }
  }
  const Outcome help = call({"check", "--help"});
  CHECK(help.status == 0);
  CHECK(help.out.starts_with("usage: pilotcheck check FILE... [options]\n\ncheck descriptions"));
  for (const char* option : {"--format FORMAT", "--lang", "--color WHEN", "--quiet", "--all", "--rules DIR",
                             "--parameter ID=VALUE", "--fail-on LEVEL", "--today DATE", "--width N", "--help"}) {
    CHECK_MESSAGE(has(help.out, option), option);
  }
  CHECK(call({"check", "-h"}).out == help.out);
  // Help is help, whatever else is wrong; before a command it is that of the program.
  CHECK(call({"check", "--format", "pdf", "--bad", "--help"}).out == help.out);
  CHECK(call({"--help", "check"}).out == call({"--help"}).out);
  CHECK(call({"check", "--", "--help"}).status == 2);
  CHECK(has(call({"check", "--help", "--lang", "zh"}).out, "用法: pilotcheck check FILE..."));
}

TEST_CASE("no line of help is wider than a terminal of 80 columns") {
  for (const char* language : {"zh", "en"}) {
    std::vector<std::string> all{call({"--lang", language, "--help"}).out};
    for (const Command& command : known_commands()) {
      std::vector<std::string> words{"--lang", language};
      std::istringstream name{std::string(command.name)};
      for (std::string word; name >> word;) words.push_back(word);
      words.emplace_back("--help");
      all.push_back(call(words).out);
    }
    for (const std::string& help : all) {
      std::istringstream lines(help);
      for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(text::display_width(line) <= 80, line);
    }
  }
}

TEST_CASE("--version is one line") {
  const std::string out = call({"--version"}).out;
  CHECK(out.starts_with("pilotcheck "));
  CHECK(std::count(out.begin(), out.end(), '\n') == 1);
}

TEST_CASE("the language of a locale is Chinese for a Chinese one and otherwise English") {
  CHECK(language_of_locale("zh_CN.UTF-8") == Language::zh);
  CHECK(language_of_locale("zh_TW") == Language::zh);
  CHECK(language_of_locale("zh") == Language::zh);
  CHECK(language_of_locale("en_US.UTF-8") == Language::en);
  CHECK(language_of_locale("C.UTF-8") == Language::en);
  CHECK(language_of_locale("") == Language::en);
}

TEST_CASE("the help of a group lists its commands") {
  const auto help = call({"rules", "--help"});
  CHECK(help.status == 0);
  CHECK(has(help.out, "  rules lint "));
  CHECK(has(help.out, "  rules docs "));
  CHECK_FALSE(has(help.out, "  check "));
}

TEST_CASE("rules list counts elements, sections and criteria, with a total") {
  const Workplace place;
  const Outcome outcome = call({"rules", "list", "--rules", place.at("rules")});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == R"(tiny  Tiny rules
  A commission, 某函〔2018〕1号, 2018

  id        kind      elements  sections  criteria  title
  basic     baseline         3         0         2  Basic conditions
  form      baseline         1         1         2  Application form
  discrete  mode             3         1         8  Discrete manufacturing
  remote    mode             1         0         1  Remote maintenance
  total                      8         2        13
)");
}
