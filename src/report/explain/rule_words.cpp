#include "report/explain/rule_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"

namespace pilotcheck {

std::span<const RuleWord> rule_words() {
  static const Bilingual requirement{"在 require、when、applies 与定义中", "in require, when, applies and definitions"};
  static const Bilingual head{"在 ruleset.yaml 中", "in ruleset.yaml"};
  static const Bilingual part{"在要素、章节上", "at elements and sections"};
  static const Bilingual outcome{"在报告与规则测试中", "in reports and in tests of rules"};
  static const RuleWord words[] = {
      {"all", {"每一项都满足", "each is met"}, requirement, "all: [{field: a.b, is: true}, {use: name}]"},
      {"any", {"至少一项满足", "at least one is met"}, requirement, "any: [{field: a.b, is: true}, {use: name}]"},
      {"some",
       {"若干项满足；未填写的使两种结果都有可能",
        "so many of several are met; what is not stated keeps both answers open"},
       requirement,
       "some: {at_least: 2, of: [{use: a}, {use: b}, {use: c}]}"},
      {"not", {"不满足", "it is not met"}, requirement, "not: {field: a.b, is: true}"},
      {"use", {"definitions.yaml 中的一项定义", "a definition of definitions.yaml"}, requirement, "use: name"},
      {"by",
       {"按另一字段所选的选项取数值；未选时，对各选项都成立才算满足，都不成立才算不满足",
        "a number by what is chosen in another field; while nothing is, met only if it holds for every choice, unmet "
        "only if for none"},
       {"在与数值比较处", "where something is compared with a number"},
       "at_least: {by: a.size, values: {large: 80%}, otherwise: 60%}"},
      {"part",
       {"另一个规则文件、要素或章节满足；不看是否申报",
        "another rule file, element or section is met, whether claimed or not"},
       requirement,
       "{part: basic.e1, is: met}"},
      {"when",
       {"何时才判断：不满足则不适用，未填写则该条目也未填写",
        "when it is judged at all: unmet, it does not apply; unstated, so is the criterion"},
       {"在规则文件、要素、章节与条目上", "at rule files, elements, sections and criteria"},
       "when: {field: a.b, filled: true}"},
      {"weight",
       {"在所属部分中占多重，默认 1", "how much it counts in what it is part of; 1 if left out"},
       {"在要素、章节与条目上", "at elements, sections and criteria"},
       "weight: 2"},
      {"met_at",
       {"达到这一比例即满足：未填写的按 0 与按 1 各算一次，下限达到为满足，上限不到为不满足",
        "met at this share: what is not stated counts 0 and 1 in turn; met if the lower reaches it, unmet if the upper "
        "does not"},
       {"在规则文件、要素与章节上", "at rule files, elements and sections"},
       "met_at: 80%"},
      {"ladder",
       {"逐级的规则文件：达到一级须先达到低于它的各级",
        "rule files step by step: one is attained where all below it are"},
       {"在 ruleset.yaml 的 kinds 中", "at a kind in ruleset.yaml"},
       "ladder: [level-1, level-2]"},
      {"decides", {"不满足即不具备资格", "unmet, it makes a description ineligible"}, part, "decides: eligibility"},
      {"asks",
       {"各条目都是请核对的问题，只作建议", "its criteria are questions, which only advise"},
       {"在规则文件上", "at rule files"},
       "asks: true"},
      {"extends",
       {"在另一个或几个规则集之上，只写不同之处", "says only what differs from another ruleset, or from several"},
       head,
       "extends: ../last-year"},
      {"without",
       {"所依据的规则集中不要的部分", "what of the extended ruleset has no place in this one"},
       head,
       "without: [basic.e2.cycle]"},
      {"patterns",
       {"有名称的表达式：只由这些词与数字、标点组成的文字，另有 also 与 or",
        "patterns with a name: a text of nothing but these words, digits and marks, with `also` and `or`"},
       {"在 definitions.yaml 中", "in definitions.yaml"},
       "no-reason: {made_of: [none, not applicable], also: 'x+'}"},
      {"choice_sets",
       {"若干字段共用的选项，可各有 value", "choices that several fields share, each with a value or none"},
       {"在 vocabulary.yaml 中", "in vocabulary.yaml"},
       "grade: {none: {zh: 无, en: None, value: 0}, full: {zh: 全, en: Full, value: 1}}"},
      {"records",
       {"字段的类型：若干项，每项有自己的字段；用 count、each 判断",
        "a type of field: entries, each with fields of its own, judged by `count` and `each`"},
       {"在 vocabulary.yaml 中", "in vocabulary.yaml"},
       "type: records, fields: {id: {type: text, …}}"},
      {"parameters",
       {"规则自己的数值，各有含义；通知没有给出的也写在这里",
        "figures of the rules, each with its meaning; those that the notice does not give stand here too"},
       {"在规则文件开头", "at the head of a rule file"},
       "high: {value: 60%, meaning: {zh: 要求, en: what is asked}}"},
      {"kinds",
       {"规则文件的种类：总是适用（applies: always），或按申报适用（claims）",
        "kinds of rule files: they apply always (applies: always), or where they are claimed (claims)"},
       head,
       "scene: {label: {zh: 场景, en: scene}, claims: workshop.scenes}"},
      {"claims",
       {"由哪个选项字段申报这一类；每个规则文件另写 applies",
        "the field of choices that claims a kind; each of its rule files says `applies` as well"},
       {"在 ruleset.yaml 的 kinds 中", "at a kind in ruleset.yaml"},
       "claims: workshop.scenes"},
      {"roles",
       {"哪些字段是申报者、所申报者、申报日期与附件",
        "which fields name the applicant, what is applied for, its date and the attachments"},
       head,
       "{enterprise: a.name, pilot: a.project, date: a.date, attachments: {list: files, id: id, kind: kind, file: "
       "file}}"},
      {"met", {"满足", "what is asked for is there"}, outcome, "expect: {basic.e1.a: met}"},
      {"unmet",
       {"未满足：写明了，却不是所要求的", "it is stated, and is not what is asked for"},
       outcome,
       "expect: {basic.e1.a: unmet}"},
      {"unstated",
       {"未填写，或待核实：没有写，写法看不懂，只是提到，或正文中没有检出；不等于没有",
        "not stated, or to be checked: absent, unreadable, only named, or not found in a text, which does not mean "
        "that "
        "it is not there"},
       outcome,
       "expect: {basic.e1.a: unstated}"},
      {"not_applicable",
       {"不适用：when 不满足", "it does not apply: its `when` is unmet"},
       outcome,
       "expect: {basic.e1.a: not_applicable}"},
  };
  return words;
}

const RuleWord* find_rule_word(std::string_view id) {
  const auto words = rule_words();
  const auto found = std::ranges::find(words, id, &RuleWord::id);
  return found == words.end() ? nullptr : &*found;
}

void explain_rule_word(const RuleWord& word, Language language, Page& page) {
  page.paragraph(0, fmt::format("{}  {}", word.id, word.title.in(language)), Style::bold);
  page.labelled(2, say(language, "写在", "stands"), label_width, word.where.in(language));
  page.labelled(2, say(language, "示例", "example"), label_width, word.example);
}

}  // namespace pilotcheck
