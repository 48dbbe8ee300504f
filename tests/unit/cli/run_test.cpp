// The program as a function of its arguments: usage, options, statuses, and which stream says what.
#include "cli/run.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

/// A folder of its own for a test, with the tiny ruleset in `rules/`.
class Workplace {
 public:
  Workplace() {
    std::string name = (fs::temp_directory_path() / "pilotcheck-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    folder_ = name;
    write("rules/basic.yaml", tiny::basic);
    write("rules/form.yaml", tiny::form);
    write("rules/modes/discrete.yaml", tiny::discrete);
    write("rules/modes/remote.yaml", tiny::remote);
    write("rules/ruleset.yaml", tiny::head);
    write("rules/vocabulary.yaml", tiny::vocabulary);
  }
  ~Workplace() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  std::string write(const std::string& name, std::string_view text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
    return at(name);
  }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_ / name).string(); }

 private:
  fs::path folder_;
};

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome call(const std::vector<std::string>& arguments, const World& world = {}) {
  Output output;
  const ExitStatus status = run(arguments, world, output);
  return {static_cast<int>(status), output.out, output.err};
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// `check --rules RULES`, then `more`.
Outcome check(const Workplace& place, std::vector<std::string> more, const World& world = {}) {
  std::vector<std::string> arguments = {"check", "--rules", place.at("rules")};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return call(arguments, world);
}

}  // namespace

TEST_CASE("wrong usage is one clear line on standard error, nothing on standard output, and status 2") {
  struct Row {
    std::vector<std::string> arguments;
    std::string error;
  };
  const Row table[] = {
      {{},
       "pilotcheck: error: no command is given; known are: check, score, score merge, recommend, diff, advise, "
       "explain, rules list, "
       "schema, "
       "completion, manual\n"},
      {{"chekc"}, "pilotcheck: error: there is no command chekc; did you mean check?\n"},
      {{"zzzzzz"},
       "pilotcheck: error: there is no command zzzzzz; known are: check, score, score merge, recommend, diff, advise, "
       "explain, "
       "rules list, "
       "schema, "
       "completion, manual\n"},
      {{"ch\xff"},
       "pilotcheck: error: there is no command ch\\xff; known are: check, score, score merge, recommend, diff, advise, "
       "explain, "
       "rules list, "
       "schema, "
       "completion, manual\n"},
      {{"rules"}, "pilotcheck: error: there is no command rules; known are: rules list\n"},
      {{"rules", "lsit"}, "pilotcheck: error: there is no command rules lsit; known are: rules list\n"},
      {{"--colour"},
       "pilotcheck: error: unknown option: --colour; known are: check, score, score merge, recommend, diff, advise, "
       "explain, rules "
       "list, "
       "schema, "
       "completion, manual\n"},
      {{"check"}, "pilotcheck: error: FILE is missing; see pilotcheck check --help\n"},
      {{"check", "--qiet", "a"}, "pilotcheck: error: unknown option: --qiet; did you mean --quiet?\n"},
      {{"check", "a", "--format"}, "pilotcheck: error: --format needs a value; see pilotcheck check --help\n"},
      {{"check", "--format", "pdf", "a"},
       "pilotcheck: error: --format does not know pdf; known are: text, concise, json, jsonl, markdown, html, "
       "sarif, junit, github, gitlab, csv\n"},
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
       "pilotcheck: error: --parameter is not ID=VALUE: near; for example --parameter process.near_advanced=95%\n"},
      {{"check", "-", "-"}, "pilotcheck: error: standard input (-) can be named only once\n"},
      {{"explain"}, "pilotcheck: error: ID is missing; see pilotcheck explain --help\n"},
      {{"explain", "a", "b"}, "pilotcheck: error: unexpected argument: b; see pilotcheck explain --help\n"},
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

TEST_CASE("wrong usage is explained in the language of the locale, or of --lang wherever it stands") {
  World chinese;
  chinese.language = Language::zh;
  CHECK(call({"chekc"}, chinese).err == "pilotcheck: 错误：没有命令 chekc；是否想写 check？\n");
  CHECK(call({"check", "--format", "pdf", "a", "--lang=zh"}).err ==
        "pilotcheck: 错误：--format 不认识 "
        "pdf；可用：text、concise、json、jsonl、markdown、html、sarif、junit、github、gitlab、csv\n");
  CHECK(call({"--lang", "en", "chekc"}, chinese).err ==
        "pilotcheck: error: there is no command chekc; did you mean check?\n");
}

TEST_CASE("help lists every command, and of a command every option, in either language") {
  for (const char* language : {"zh", "en"}) {
    const Outcome help = call({"--lang", language, "--help"});
    CHECK(help.status == 0);
    CHECK(help.err.empty());
    for (const Command& command : known_commands()) {
      CHECK(has(help.out, std::string("  ") + std::string(command.name)));
      CHECK(has(help.out, std::string(language) == "zh" ? command.zh : command.en));
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
  CHECK(has(call({"check", "--help", "--lang", "zh"}).out, "用法: pilotcheck check FILE..."));
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
  fs::create_directory_symlink(place.at("drafts"), place.at("drafts/a/loop"), ignored);
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
  CHECK(outcome.err == place.at("empty") +
                           ": error: the folder has no .yaml, .yml or .json file; name the folder that holds the "
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
  CHECK(check(place, {"--format", "text", "--format", "concise", file}).out.empty());
  CHECK(check(place, {"--quiet", "--", file}).out == file + ": ready, nothing to act on\n");
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
