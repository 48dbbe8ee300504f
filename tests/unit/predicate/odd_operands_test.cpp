// Operands that can be read and mean nothing: a fault when the rules are loaded, at the operand.
#include <doctest/doctest.h>

#include "predicate/bind.h"
#include "unit/assessment/tiny_rules.h"
#include "unit/description/shipped_amounts.h"

using namespace pilotcheck;

namespace {

constexpr const char* fields = R"(fields:
  name: {type: text, label: {zh: 名称, en: Name}}
  flag: {type: flag, label: {zh: 是否, en: Flag}}
  set: {type: choices, label: {zh: 集合, en: Set}, choices: {x: {zh: 子, en: X}, y: {zh: 丑, en: Y}}}
  staff: {type: number, unit: {zh: 人, en: people}, label: {zh: 职工, en: Staff}}
  staff_then: {type: number, unit: {zh: 人, en: people}, label: {zh: 原职工, en: Staff then}}
  size: {type: choice, label: {zh: 规模, en: Size}, choices: {large: {zh: 大, en: large}, small: {zh: 小, en: small}}}
  robots: {type: number, unit: {zh: 台, en: machines}, label: {zh: 机器人, en: Robots}}
  rate: {type: percent, label: {zh: 比率, en: Rate}}
  best: {type: percent, label: {zh: 先进, en: Best}}
  money: {type: money, label: {zh: 金额, en: Money}}
  cycle: {type: measure, label: {zh: 周期, en: Cycle}}
  start: {type: date, label: {zh: 起, en: Start}}
  end: {type: date, label: {zh: 止, en: End}}
  text: {type: prose, label: {zh: 正文, en: Text}}
)";

Document parse(const std::string& text) {
  const Loaded<Source> source = decode_source("rules.yaml", text, {});
  REQUIRE(source.value);
  Loaded<Document> document = read_document(*source.value, {});
  REQUIRE(document.value);
  return std::move(*document.value);
}

/// Code and column of the fault; nothing where the requirement is sound.
std::string fault(const std::string& requirement) {
  static const Loaded<Vocabulary> vocabulary = load_vocabulary(parse(fields), {}, &testing::shipped_amounts());
  REQUIRE(vocabulary.value);
  const Document document = parse("r: " + requirement + "\n");
  std::vector<Diagnostic> diagnostics;
  const std::vector<Parameter> parameters;
  const Definitions definitions;
  Concepts concepts;
  BindContext context{*vocabulary.value, concepts, parameters, definitions, "rules.yaml", diagnostics};
  for (const auto [key, value] : document.root().entries()) bind_requirement(value, context);
  if (diagnostics.empty()) return {};
  CHECK_FALSE(diagnostics.front().hint.zh.empty());
  return diagnostics.front().code + " " + std::to_string(diagnostics.front().position.column);
}

}  // namespace

TEST_CASE("a factor is above zero") {
  CHECK(fault("{field: rate, at_least: {field: best, times: 0}}") == "bad-operand 49");
  CHECK(fault("{field: rate, at_least: {field: best, times: -1}}") == "bad-operand 49");
  CHECK(fault("{field: rate, at_least: {field: best, times: 0%}}") == "bad-operand 49");
  CHECK(fault("{field: rate, at_least: {field: best, times: 0.5}}") == "");
}

TEST_CASE("a field is compared with another one, of its unit") {
  CHECK(fault("{field: rate, at_least: {field: rate}}") == "same-field 36");
  CHECK(fault("{field: rate, between: [0%, {field: rate, times: 90%}]}") == "same-field 40");
  CHECK(fault("{field: start, before_field: start}") == "same-field 33");
  CHECK(fault("{field: start, within_years: {of: start, years: 3}}") == "same-field 38");
  CHECK(fault("{field: staff, above: {field: robots}}") == "unit-mismatch 34");
}

TEST_CASE("a range has its lower end first, in a unit that can be brought into that of the other") {
  // As descriptions are compared: a month has 30.4 days.
  CHECK(fault("{field: cycle, between: [1天, 2个月]}") == "");
  CHECK(fault("{field: cycle, between: [100天, 1个月]}") == "upside-down 28");
  CHECK(fault("{field: cycle, between: [1天, 2吨]}") == "unit-mismatch 28");
  CHECK(fault("{field: cycle, between: [0, 2个月]}") == "");
  CHECK(fault("{field: rate, between: [{field: best, times: 1.1}, {field: best, times: 0.9}]}") == "upside-down 27");
  CHECK(fault("{field: rate, between: [{field: best, times: 0.9}, {field: best, times: 1.1}]}") == "");
}

TEST_CASE("bounds that must all hold leave something between them") {
  CHECK(fault("{all: [{field: start, on_or_after: 2030-01}, {field: start, on_or_before: 2020-01}]}") ==
        "never-met 10");
  CHECK(fault("{all: [{field: rate, at_least: 50%}, {all: [{field: rate, below: 50%}]}]}") == "never-met 10");
  CHECK(fault("{all: [{field: rate, above: 50%}, {field: rate, below: 51%}]}") == "");
  CHECK(fault("{any: [{field: rate, at_least: 50%}, {field: rate, at_most: 40%}]}") == "");
  CHECK(fault("{all: [{field: rate, at_least: {field: best}}, {field: rate, at_most: 40%}]}") == "");
}

TEST_CASE("bounds of sums, ratios, multiples and what is looked up leave something between them too") {
  CHECK(fault("{all: [{ratio: [staff, staff_then], at_least: 60%}, {ratio: [staff, staff_then], at_most: 50%}]}") ==
        "never-met 10");
  CHECK(fault("{all: [{sum: [staff, staff_then], at_least: 60}, {sum: [staff, staff_then], at_most: 50}]}") ==
        "never-met 10");
  CHECK(fault("{all: [{ratio: [staff, staff_then], at_least: 60%}, {ratio: [staff_then, staff], at_most: 50%}]}") ==
        "");
  CHECK(fault("{any: [{ratio: [staff, staff_then], at_least: 60%}, {ratio: [staff, staff_then], at_most: 50%}]}") ==
        "");
  CHECK(fault("{all: [{field: rate, at_least: {field: best, times: 90%}}, {field: rate, below: {field: best, times: "
              "90%}}]}") == "never-met 10");
  CHECK(fault("{all: [{field: rate, at_least: {field: best, times: 90%}}, {field: rate, at_most: 50%}]}") == "");
  const std::string by_size =
      "{all: [{field: rate, at_least: {by: size, values: {large: 80%, small: 40%}}}, {field: rate, ";
  CHECK(fault(by_size + "at_most: 30%}]}") == "never-met 10");
  CHECK(fault(by_size + "at_most: 60%}]}") == "");  // the small can meet it
  CHECK(fault(by_size + "at_most: 90%}]}") == "");
  CHECK(fault(by_size + "at_most: {by: size, values: {large: 90%, small: 50%}}}]}") == "");
  CHECK(fault(by_size + "at_most: {by: size, values: {large: 70%, small: 30%}}}]}") == "never-met 10");
  CHECK(fault(by_size + "at_most: {by: size, values: {large: 90%, small: 30%}}}]}") == "");
  CHECK(fault("{all: [{field: rate, at_least: {field: best, times: 200%}}, {field: rate, at_most: {field: best, "
              "times: 100%}}]}") == "");  // where the best is 0
}

TEST_CASE("a count is one that a description can have, and years leave a date out") {
  CHECK(fault("{field: text, chars_at_least: 9000000000000}") == "too-large 34");
  CHECK(fault("{field: set, evidence_at_least: 200000}") != "");
  CHECK(fault("{field: start, within_years: {of: end, years: 101}}") == "too-large 50");
  CHECK(fault("{field: start, within_years: {of: 2018-13-01, years: 3}}") == "wrong-type 38");
}

TEST_CASE("a text to compare with is one that may be written") {
  CHECK(fault("{field: name, is: ''}") == "never-met 22");
  CHECK(fault("{field: name, one_of: [[a]]}") == "never-met 27");
  CHECK(fault("{field: name, one_of: [a, ~]}") == "never-met 30");
}

TEST_CASE("a word to be looked for is not blank") {
  CHECK(fault("{field: text, mentions: {all: [{id: a, zh: ' ', en: a}]}}") == "empty-word 47");
  CHECK(fault("{field: text, mentions: {all: [{id: a, zh: 甲, en: a, synonyms: [' ']}]}}") == "empty-word 68");
  CHECK(fault("{field: text, agrees_with: {field: rate, terms: []}}") == "bad-operand 31");
  CHECK(fault("{field: text, agrees_with: {field: rate, terms: [' ']}}") == "empty-word 53");
}

TEST_CASE("a figure in a text is not compared with money, which has several units") {
  CHECK(fault("{field: text, agrees_with: {field: money, terms: [金额]}}") == "field-type 39");
}

TEST_CASE("a pattern leaves something out") {
  for (const char* all : {".*", "^", "a*", "(?s)^.*$", ".", R"(\S)", "^[^ ]"}) {
    CHECK_MESSAGE(fault(std::string("{field: name, matches: '") + all + "'}") == "always-met 27", all);
  }
  for (const char* some : {"^[0-9]*$", "^.{1,40}$", "^[^!]+$", "^.{2}", "公司$"}) {
    CHECK_MESSAGE(fault(std::string("{field: name, matches: '") + some + "'}") == "", some);
  }
  CHECK(fault("{field: name, matches: ''}") == "bad-operand 27");
}

TEST_CASE("that something is there cannot be denied: what is absent is unstated") {
  CHECK(fault("{not: {field: name, stated: true}}") == "never-met 4");
  CHECK(fault("{not: {any: [{field: text, present: true}, {field: flag, is: true}]}}") == "never-met 4");
  CHECK(fault("{not: {all: [{field: text, present: true}, {field: flag, is: true}]}}") == "");
  CHECK(fault("{not: {field: text, not_placeholder: true}}") == "");
}

TEST_CASE("all, any, not and use stand alone") {
  CHECK(fault("{field: flag, all: [{field: flag, is: true}]}") == "two-predicates 18");
  CHECK(fault("{all: [{field: flag, is: true}], any: [{field: flag, is: false}]}") == "two-predicates 5");
}
