// What a rule author may write that used to be accepted and judged wrongly without a word: a fault at load.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "input/read_document.h"
#include "ruleset/ruleset.h"

using namespace pilotcheck;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

constexpr const char* head =
    "id: tiny\ntitle: {zh: 小, en: tiny}\nissuer: {zh: 某, en: some}\ndocument: 1 号\nyear: 2018\n"
    "roles: {enterprise: name, attachments: {list: attachments, id: id, kind: kind, file: file}}\n"
    "kinds:\n  baseline: {label: {zh: 基, en: base}, applies: always}\n"
    "  mode: {label: {zh: 模式, en: mode}, claims: modes}\n";
constexpr const char* vocabulary =
    "fields:\n  name: {type: text, label: {zh: 名, en: Name}}\n  a: {type: flag, label: {zh: 甲, en: A}}\n"
    "  rate: {type: percent, label: {zh: 率, en: Rate}}\n  best: {type: percent, label: {zh: 优, en: Best}}\n"
    "  cycle: {type: measure, label: {zh: 周期, en: Cycle}}\n"
    "  set: {type: choices, label: {zh: 集, en: Set}, choices: {x: {zh: 子, en: X}, y: {zh: 丑, en: Y}}}\n"
    "  modes: {type: choices, label: {zh: 模式, en: Modes}, choices: {one: {zh: 一, en: One}, two: {zh: 二, en: "
    "Two}}}\n"
    "  attachments:\n    type: records\n    label: {zh: 附件, en: Attachments}\n    fields:\n"
    "      id: {type: text, label: {zh: 编号, en: Id}}\n"
    "      kind: {type: choice, label: {zh: 类, en: Kind}, choices: {plan: {zh: 图, en: Plan}}}\n"
    "      file: {type: text, label: {zh: 文件, en: File}}\n";

/// A rule file with one criterion; `part` and `top` may add lines to its element and to the file.
std::string rules(const std::string& id, const std::string& requirement, const std::string& top = "kind: baseline\n",
                  const std::string& part = "") {
  return "id: " + id + "\n" + top +
         "title: {zh: 基, en: base}\nsource: {annex: 0, clause: 一}\nelements:\n  - id: " + id +
         ".e1\n    title: {zh: 一, en: one}\n    source: {annex: 0, clause: 一1}\n" + part +
         "    criteria:\n      - {id: a, expect: {zh: 甲, en: a}, advice: {zh: 做, en: do}, require: " + requirement +
         "}\n";
}

/// Code, file and line of every fault; `files` take the place of those with the same name.
std::vector<std::string> faults(const Files& files) {
  Files all = {{"ruleset.yaml", head}, {"vocabulary.yaml", vocabulary}};
  for (const auto& file : files) {
    const auto same = std::ranges::find(all, file.first, &Files::value_type::first);
    same == all.end() ? all.push_back(file) : void(same->second = file.second);
  }
  RulesetSource source;
  for (const auto& [name, text] : all) {
    const Loaded<Source> decoded = decode_source(name, text, {});
    REQUIRE(decoded.value);
    Loaded<Document> document = read_document(*decoded.value, {});
    REQUIRE_MESSAGE(document.value, name);
    source.documents.push_back(std::move(*document.value));
  }
  const Loaded<Ruleset> loaded = load_ruleset(source);
  std::vector<std::string> result;
  for (const Diagnostic& d : loaded.diagnostics) {
    result.push_back(d.code + " " + d.file + ":" + std::to_string(d.position.line));
    CHECK_FALSE(d.hint.zh.empty());
  }
  CHECK(loaded.value.has_value() == result.empty());
  return result;
}

std::vector<std::string> faults_of(const std::string& requirement, const std::string& top = "kind: baseline\n") {
  return faults({{"base.yaml", rules("base", requirement, top)}});
}

using List = std::vector<std::string>;

constexpr const char* near_90 = "kind: baseline\nparameters: {near: {value: 90, meaning: {zh: 近, en: near}}}\n";

}  // namespace

TEST_CASE("the rules that the faults below are made of are sound") {
  CHECK(faults_of("{field: a, is: true}") == List{});
  CHECK(faults_of("{field: cycle, at_least: 3个月}") == List{});
  CHECK(faults_of("{figure: plan}") == List{});
  CHECK(faults(
            {{"one.yaml", rules("one", "{field: a, is: true}", "kind: mode\napplies: {field: modes, includes: one}\n")},
             {"two.yaml", rules("two", "{field: a, is: true}",
                                "kind: mode\napplies: {field: modes, includes: two}\n")}}) == List{});
}

TEST_CASE("a derived part has no criteria of its own") {
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}", "kind: baseline\n", "    derived: targets\n")}}) ==
        List{"derived base.yaml:11"});
}

TEST_CASE("a derived part decides nothing and repeats no target that it is in") {
  const std::string part = "  - id: base.e2\n    title: {zh: 二, en: two}\n    source: {annex: 0, clause: 一2}\n";
  const std::string derived = part + "    derived: targets\n";
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}") + derived}}) == List{});
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}") + derived + "    decides: eligibility\n"}}) ==
        List{"derived base.yaml:15"});
  CHECK(faults({{"one.yaml",
                 rules("one", "{field: a, is: true}", "kind: mode\napplies: {field: modes, includes: one}\n") +
                     "  - id: one.e2\n    title: {zh: 二, en: two}\n"
                     "    source: {annex: 0, clause: 一2}\n    derived: targets\n"}}) == List{"derived one.yaml:15"});
}

TEST_CASE("what is of level should decides nothing") {
  const std::string wish = "      - {id: b, level: should, expect: {zh: 乙, en: b}, advice: {zh: 做, en: do}, ";
  CHECK(faults({{"base.yaml",
                 rules("base", "{field: a, is: true}") + wish + "require: {field: name, stated: true}}\n"}}) == List{});
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}") + wish +
                                  "decides: eligibility, require: {field: name, stated: true}}\n"}}) ==
        List{"idle-decision base.yaml:11"});
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}, level: should", "kind: baseline\n",
                                    "    decides: eligibility\n")}}) == List{"idle-decision base.yaml:9"});
}

TEST_CASE("a measure is compared with a measure: without its unit any number would pass") {
  CHECK(faults_of("{field: cycle, at_least: 3}") == List{"missing-unit base.yaml:10"});
  CHECK(faults_of("{field: cycle, between: [1, 3天]}") == List{"missing-unit base.yaml:10"});
  CHECK(faults_of("{field: cycle, above: 0}") == List{});
}

TEST_CASE("a factor of 90 is 90 %, or it is said otherwise") {
  CHECK(faults_of("{field: rate, at_least: {field: best, times: 90}}") == List{"missing-percent base.yaml:10"});
  CHECK(faults_of("{field: rate, at_least: {field: best, times: {parameter: near}}}", near_90) ==
        List{"missing-percent base.yaml:3"});
  CHECK(faults_of("{field: rate, at_least: {field: best, times: 9000%}}") == List{});
  CHECK(faults_of("{field: rate, at_least: {field: best, times: 1.2}}") == List{});
}

TEST_CASE("what can never be met, or never be unmet, is no requirement") {
  CHECK(faults_of("{field: rate, between: [100%, 0%]}") == List{"upside-down base.yaml:10"});
  CHECK(faults_of("{field: set, count_at_least: 3}") == List{"never-met base.yaml:10"});
  CHECK(faults_of("{field: set, count_at_least: 2}") == List{});
  CHECK(faults_of("{field: set, count_at_least: 0}") == List{"bad-operand base.yaml:10"});
  CHECK(faults_of("{any: [{field: a, is: true}, {not: {field: a, is: true}}]}") == List{"always-met base.yaml:10"});
  CHECK(faults_of("{all: [{not: {field: a, is: true}}, {field: a, is: true}]}") == List{"never-met base.yaml:10"});
  CHECK(faults_of("{any: [{field: a, is: true}, {not: {field: a, is: false}}]}") == List{});
  CHECK(faults_of("{all: [{field: a, is: true}, {field: a, is: false}]}") == List{"never-met base.yaml:10"});
  CHECK(faults_of("{any: [{field: a, is: true}, {field: a, is: false}]}") == List{"always-met base.yaml:10"});
  CHECK(faults_of("{any: [{field: rate, at_least: 75%}, {field: rate, below: 75%}]}") ==
        List{"always-met base.yaml:10"});
  CHECK(faults_of("{any: [{field: rate, above: 20%}, {field: rate, at_most: 30%}]}") ==
        List{"always-met base.yaml:10"});
  CHECK(faults_of("{any: [{field: rate, above: 75%}, {field: rate, below: 75%}]}") == List{});
  CHECK(faults_of("{any: [{field: rate, at_least: 75%}, {field: best, below: 75%}]}") == List{});
  CHECK(faults_of("{any: [{field: cycle, at_least: 3天}, {field: cycle, below: 3个月}]}") == List{});
  CHECK(faults_of("{field: rate, equals: {sum: [best, rate]}, within: 1%}") == List{"other-field base.yaml:10"});
  CHECK(faults_of("{field: rate, equals: {ratio: [best, rate]}, within: -1%}") == List{"never-met base.yaml:10"});
}

TEST_CASE("a parameter or definition that nothing uses would change nothing") {
  CHECK(faults_of("{field: a, is: true}", near_90) == List{"unused-parameter base.yaml:3"});
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}")},
                {"definitions.yaml", "definitions:\n  shared: {field: a, is: true}\n"}}) ==
        List{"unused-definition definitions.yaml:2"});
}

TEST_CASE("a pattern has a name, is sound and of use") {
  const auto with = [](const char* patterns, const char* operand) {
    return faults({{"base.yaml", rules("base", fmt::format("{{field: name, matches_not: {}}}", operand))},
                   {"definitions.yaml", fmt::format("patterns:\n  {}\n", patterns)}});
  };
  CHECK(with("none: {made_of: [无, 略], also: '[0-9]'}", "{pattern: none}") == List{});
  CHECK(with("none: '^无$'", "{pattern: none}") == List{});
  CHECK(with("none: '^无$'", "'^略$'") == List{"unused-definition definitions.yaml:2"});
  CHECK(with("none: '^(无$'", "{pattern: none}").front() == "bad-pattern definitions.yaml:2");
  CHECK(with("none: {made_of: [无], also: 'a)|(b'}", "{pattern: none}").front() == "bad-pattern definitions.yaml:2");
  CHECK(with("none: {made_of: [无], also: '.'}", "{pattern: none}").front() == "always-met definitions.yaml:2");
  CHECK(with("none: '^无$'", "{pattern: some}").front() == "unknown-definition base.yaml:10");
}

TEST_CASE("of two parameters of one name nobody knows which is meant") {
  const std::string twice =
      "kind: baseline\nparameters:\n  near: {value: 90%, meaning: {zh: 近, en: near}}\n"
      "  near: {value: 80%, meaning: {zh: 近, en: near}}\n";
  CHECK(faults_of("{field: rate, at_least: {parameter: near}}", twice) == List{"duplicate-key base.yaml:5"});
}

TEST_CASE("what always applies is not claimed") {
  std::string both = head;
  both.replace(both.find("applies: always"), 15, "applies: always, claims: modes");
  CHECK(faults({{"ruleset.yaml", both}, {"base.yaml", rules("base", "{field: a, is: true}")}}) ==
        List{"applies ruleset.yaml:8"});
}

TEST_CASE("two rule files do not judge one claim") {
  const std::string claims_one = "kind: mode\napplies: {field: modes, includes: one}\n";
  CHECK(faults({{"one.yaml", rules("one", "{field: a, is: true}", claims_one)},
                {"two.yaml", rules("two", "{field: a, is: true}", claims_one)}}) == List{"same-claim two.yaml:3"});
  // A further condition may keep them apart.
  const auto claims_where = [](const char* which) {
    return "kind: mode\napplies: {all: [{field: modes, includes: one}, {field: a, is: " + std::string(which) + "}]}\n";
  };
  CHECK(faults({{"one.yaml", rules("one", "{field: a, is: true}", claims_where("true"))},
                {"two.yaml", rules("two", "{field: a, is: true}", claims_where("false"))}}) == List{});
}

TEST_CASE("two rule files of one id are both named") {
  CHECK(
      faults({{"one.yaml", rules("base", "{field: a, is: true}")}, {"two.yaml", rules("base", "{field: a, is: true}")}})
          .front() == "duplicate-id two.yaml:1");
}

TEST_CASE("ranking says of what, and only where that means something") {
  const auto ranked = [](const std::string& keys) {
    return faults(
        {{"ruleset.yaml", head + ("ranking: [" + keys + "]\n")}, {"base.yaml", rules("base", "{field: a, is: true}")}});
  };
  CHECK(ranked("{by: progress}") == List{"bad-operand ruleset.yaml:10"});
  CHECK(ranked("{by: targets}") == List{"bad-operand ruleset.yaml:10"});
  CHECK(ranked("{by: score, of: [base.e1]}") == List{"bad-operand ruleset.yaml:10"});
  CHECK(ranked("{by: progress, of: [base.e1]}, {by: targets, of: [mode]}, {by: score}") == List{});
}

TEST_CASE("a figure needs attachments that name a file, and evidence needs their ids") {
  const auto with_roles = [](const std::string& attachments, const std::string& requirement) {
    std::string other = head;
    const std::string role = "{list: attachments, id: id, kind: kind, file: file}";
    other.replace(other.find(role), role.size(), attachments);
    return faults({{"ruleset.yaml", other}, {"base.yaml", rules("base", requirement)}});
  };
  CHECK(with_roles("{list: attachments, id: id, kind: kind}", "{figure: plan}") == List{"no-role base.yaml:10"});
  CHECK(with_roles("{list: attachments, kind: kind, file: file}", "{field: a, evidence_at_least: 1}") ==
        List{"no-role base.yaml:10"});
  CHECK(with_roles("{list: attachments, id: id, kind: kind}", "{field: a, evidence_of_kind: plan}") ==
        List{"no-role base.yaml:10"});
}

TEST_CASE("a file that is there as .yaml and as .yml is one too many") {
  CHECK(faults({{"base.yaml", rules("base", "{field: a, is: true}")},
                {"definitions.yml", "definitions: {s: {field: a, is: true}}\n"},
                {"definitions.yaml", "definitions: {s: {field: a, is: true}}\n"}})
            .front() == "duplicate-file definitions.yaml:1");
}

TEST_CASE("a file that is no rule file is told once, whatever it was meant to be") {
  const auto with = [](const std::string& name, const std::string& text) {
    return faults({{"base.yaml", rules("base", "{field: a, is: true}")}, {name, text}});
  };
  CHECK(with("definition.yaml", "definitions: {d: {field: a, is: true}}\n") == List{"no-rule-file definition.yaml:1"});
  CHECK(with("test/a.yaml", "base: good.yaml\ncases: []\n") == List{"no-rule-file test/a.yaml:1"});
  CHECK(with("Tests/good.yaml", "name: 甲\n") == List{"no-rule-file Tests/good.yaml:1"});
  CHECK(with("sub/concepts.yaml", "concepts: {}\n") == List{"no-rule-file sub/concepts.yaml:1"});
  CHECK(with("notes.yaml", "todo: all\n") == List{"no-rule-file notes.yaml:1"});
}

TEST_CASE("a faulty definition is told where it stands, whatever uses it") {
  const auto defined = [](const std::string& requirement, const std::string& use) {
    return faults(
        {{"definitions.yaml", "definitions:\n  d: " + requirement + "\n"}, {"base.yaml", rules("base", use)}});
  };
  const List uses = {"{use: d}",
                     "{all: [{use: d}, {field: a, is: true}]}",
                     "{any: [{use: d}, {field: a, is: true}]}",
                     "{not: {use: d}}",
                     "{all: [{not: {use: d}}, {field: rate, at_least: 5%}]}",
                     "{some: {at_least: 1, of: [{use: d}, {field: a, is: true}]}}"};
  const List faulty = {"{field: rate, at_least: 60}",
                       "{field: rate, at_least: {parameter: near}}",
                       "{field: rate, between: [90%, 50]}",
                       "{field: cycle, at_most: 3}",
                       "{field: raet, stated: true}",
                       "{field: set, includes: z}",
                       "{sum: [rate, best], at_least: 5}",
                       "{all: []}",
                       "{all: [{field: rate, at_least: 60}, {field: a, is: true}]}",
                       "{some: {at_least: 3, of: [{field: a, is: true}]}}",
                       "{not: {field: rate, at_least: 60}}"};
  for (const std::string& requirement : faulty) {
    for (const std::string& use : uses) {
      CAPTURE(requirement);
      CAPTURE(use);
      const List found = defined(requirement, use);
      REQUIRE(found.size() == 1);
      CHECK(found.front().ends_with(" definitions.yaml:2"));
    }
  }
}

TEST_CASE("a parameter that says what its use cannot take is told at its value, once") {
  const auto file = [](const std::string& value, const std::string& requirement) {
    return faults({{"base.yaml", rules("base", requirement,
                                       "kind: baseline\nparameters:\n  p: {meaning: {zh: 值, en: value},\n    value: " +
                                           value + "}\n")}});
  };
  CHECK(file("60%", "{field: rate, at_least: {parameter: p}}") == List{});
  CHECK(file("60", "{field: rate, at_least: {parameter: p}}") == List{"missing-percent base.yaml:5"});
  CHECK(file("60", "{any: [{field: rate, at_least: {parameter: p}}, {field: best, at_least: {parameter: p}}]}") ==
        List{"missing-percent base.yaml:5"});  // of two fields: one value, one cure
  CHECK(file("60", "{any: [{field: rate, at_least: {parameter: p}}, {field: cycle, at_most: {parameter: p}}]}") ==
        List{"missing-percent base.yaml:5", "missing-unit base.yaml:5"});
  CHECK(file("60", "{any: [{field: rate, at_least: {parameter: p}}, {field: rate, above: {parameter: p}}]}") ==
        List{"missing-percent base.yaml:5"});
  CHECK(file("3", "{field: cycle, at_most: {parameter: p}}") == List{"missing-unit base.yaml:5"});
  CHECK(file("-1", "{field: rate, at_least: {field: best, times: {parameter: p}}}") == List{"bad-operand base.yaml:5"});
  CHECK(file("many", "{field: set, count_at_least: {parameter: p}}") == List{"bad-parameter base.yaml:5"});
  CHECK(file("5", "{some: {at_least: {parameter: p}, of: [{field: a, is: true}, {field: rate, at_least: 5%}]}}") ==
        List{"never-met base.yaml:5"});
  CHECK(file("0", "{field: a, is: true}, weight: {parameter: p}") == List{"bad-weight base.yaml:5"});
}

TEST_CASE("numbers that stand together are in units that measure the same") {
  const std::string with_units =
      "units: [{day: 1, week: 7}, {g: 1, kg: 1000}]\n" + std::string(vocabulary) +
      "  size: {type: choice, label: {zh: 规模, en: Size}, choices: {large: {zh: 大, en: L}, "
      "small: {zh: 小, en: S}}}\n";
  const auto of = [&](const std::string& requirement) {
    return faults({{"vocabulary.yaml", with_units}, {"base.yaml", rules("base", requirement)}});
  };
  CHECK(of("{field: cycle, at_most: {by: size, values: {large: 3 week, small: 10 day}}}") == List{});
  // Each row is for another choice, which may be measured in its own unit: lint asks, nothing is refused.
  CHECK(of("{field: cycle, at_most: {by: size, values: {large: 3 week}, otherwise: 2 kg}}") == List{});
  CHECK(of("{field: cycle, at_most: {by: size, values: {large: 0, small: 2 kg}}}") == List{});
  CHECK(of("{field: cycle, between: [1 week, 10 kg]}") == List{"unit-mismatch base.yaml:10"});
  CHECK(of("{field: cycle, between: [1 week, 10 day]}") == List{});
  CHECK(of("{field: cycle, between: [2 week, 10 day]}") == List{"upside-down base.yaml:10"});
  CHECK(of("{all: [{field: cycle, at_least: 10 day}, {field: cycle, at_most: 2 week}]}") == List{});
  CHECK(of("{all: [{field: cycle, at_least: 2 week}, {field: cycle, at_most: 10 day}]}") ==
        List{"never-met base.yaml:10"});
  CHECK(of("{any: [{field: cycle, at_least: 1 week}, {field: cycle, below: 10 day}]}") ==
        List{"always-met base.yaml:10"});
  CHECK(of("{field: cycle, at_most: {by: size, values: {large: 3 week, small: 2 week}, otherwise: 1 week}}") == List{});
}

TEST_CASE("the form of a citation has no braces but those of annex and clause") {
  const auto cited = [](const std::string& form) {
    return faults(
        {{"ruleset.yaml", std::string(head) + "citations: {any: {zh: '附件{annex} {clause}', en: '" + form + "'}}\n"},
         {"base.yaml", rules("base", "{field: a, is: true}")}});
  };
  CHECK(cited("annex {annex}, {clause}") == List{});
  CHECK(cited("annex {anex}, {clause}") == List{"bad-operand ruleset.yaml:10"});
}

TEST_CASE("a malformed pattern is told at its faulty half, and nothing follows where it is used") {
  const auto of = [](const std::string& pattern, const std::string& requirement) {
    return faults({{"definitions.yaml", "patterns:\n  none:\n    made_of: [无]\n" + pattern},
                   {"base.yaml", rules("base", requirement)}});
  };
  const std::string use = "{field: name, matches_not: {pattern: none}}";
  CHECK(of("", use) == List{});
  CHECK(of("    also: '['\n    or: a\n", use) == List{"bad-pattern definitions.yaml:4"});
  CHECK(of("    also: a\n    or: '['\n", use) == List{"bad-pattern definitions.yaml:5"});
  CHECK(of("    also: '['\n    or: '('\n", use) ==
        List{"bad-pattern definitions.yaml:4", "bad-pattern definitions.yaml:5"});
  CHECK(of("    also: '.'\n    or: a\n", use) == List{"always-met definitions.yaml:4"});
  CHECK(of("    also: a\n    or: '.*'\n", use) == List{"always-met definitions.yaml:5"});
  CHECK(of("    also: '['\n", "{all: [" + use + ", {field: a, is: true}]}") == List{"bad-pattern definitions.yaml:4"});
}

TEST_CASE("a year that is none, and a choice that is worth more than all, are told where they stand") {
  const std::string next = std::string(head).replace(std::string(head).find("2018"), 4, "next");
  CHECK(faults({{"ruleset.yaml", next}, {"base.yaml", rules("base", "{field: a, is: true}")}}) ==
        List{"wrong-type ruleset.yaml:5"});
  const auto graded = [](const std::string& best) {
    return faults({{"vocabulary.yaml", std::string(vocabulary) +
                                           "  grade: {type: choice, label: {zh: 级, en: Grade}, choices: {no: {zh: 否, "
                                           "en: no, value: 0},\n    full: {zh: 全, en: all, value: " +
                                           best + "}}}\n"},
                   {"base.yaml", rules("base", "{field: grade, graded: true}")}});
  };
  CHECK(graded("1") == List{});
  CHECK(graded("5") ==
        List{"wrong-type vocabulary.yaml:" + std::to_string(2 + std::ranges::count(std::string(vocabulary), '\n'))});
}

TEST_CASE("choices that are all worth 1 grade nothing") {
  const auto graded = [](const std::string& least) {
    return faults({{"vocabulary.yaml", std::string(vocabulary) +
                                           "  grade: {type: choice, label: {zh: 级, en: Grade}, choices: {no: {zh: 否, "
                                           "en: no, value: " +
                                           least + "}, full: {zh: 全, en: all, value: 1}}}\n"},
                   {"base.yaml", rules("base", "{field: grade, graded: true}")}});
  };
  CHECK(graded("0.9") == List{});
  CHECK(graded("1") == List{"always-met base.yaml:10"});
}

TEST_CASE("a step of a ladder applies by the choice that claims it, and takes something to attain") {
  const std::string levels =
      std::string(head).replace(std::string(head).find("modes}"), 5, "level, ladder: [low, high]");
  const std::string words = std::string(vocabulary) +
                            "  level: {type: choice, label: {zh: 级, en: Level}, choices: {low: {zh: 低, en: Low}, "
                            "high: {zh: 高, en: High}}}\n";
  const auto with = [&](const std::string& applies, const std::string& more = "") {
    return faults({{"ruleset.yaml", levels},
                   {"vocabulary.yaml", words},
                   {"low.yaml", rules("low", "{field: a, is: true}" + more, "kind: mode\napplies: " + applies + "\n")},
                   {"high.yaml",
                    rules("high", "{field: rate, at_least: 5%}", "kind: mode\napplies: {field: level, is: high}\n")}});
  };
  CHECK(with("{field: level, is: low}") == List{});
  CHECK(with("{all: [{field: level, is: low}, {field: name, filled: true}]}") == List{});
  CHECK(with("{field: a, is: true}") == List{"ladder low.yaml:3"});
  CHECK(with("{not: {field: level, is: high}}") == List{"ladder low.yaml:3"});
  CHECK(with("{field: level, is: low}", ", level: should") == List{"ladder low.yaml:1"});
}
