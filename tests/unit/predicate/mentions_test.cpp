// What `mentions` asks of a text, how it judges it and what it says.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "predicate/bind.h"
#include "unit/print_lists.h"
#include "unit/prose/inline_language.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;
using pilotcheck::testing::parse_yaml;

namespace {

using List = std::vector<std::string>;

const Vocabulary& vocabulary() {
  static const Loaded<Vocabulary> words =
      load_vocabulary(parse_yaml("fields:\n  text: {type: prose, label: {zh: 正文, en: Text}}\n", "vocabulary.yaml"));
  REQUIRE(words.value);
  return *words.value;
}

const Lexicon& lexicon() {
  static const Lexicon words = testing::with_concepts(testing::shipped_lexicon(), R"(concepts:
  mes: {zh: 制造执行系统, en: MES, is: software, words: {zh: [制造执行系统, MES], en: [manufacturing execution]}}
  erp: {zh: 企业资源计划, en: ERP, words: {zh: [ERP]}}
  software: {zh: 软件, en: software, words: {zh: [管理软件]}}
  function: {zh: 功能, en: functions, words: {zh: [计划管理, 质量管理, 设备管理]}}
)");
  return words;
}

struct Bound {
  Requirement requirement;
  std::vector<Diagnostic> diagnostics;
  Lexicon lexicon;  ///< with the terms of the requirement
};

/// `mentions` of the field `text`.
Bound bind(const std::string& operand) {
  const Document document = parse_yaml("r: {field: text, mentions: " + operand + "}\n", "rules.yaml");
  Bound bound{{}, {}, lexicon()};
  const std::vector<Parameter> parameters;
  const Definitions definitions;
  Concepts& concepts = bound.lexicon.concepts;
  BindContext context{vocabulary(), concepts, parameters, definitions, "rules.yaml", bound.diagnostics};
  for (const auto [key, value] : document.root().entries()) bound.requirement = bind_requirement(value, context);
  concepts.build_index(bound.lexicon.equivalents);
  return bound;
}

Description describe(const std::string& text, const Lexicon& words) {
  const Loaded<Source> source = decode_source("draft.yaml", "text: " + text + "\n", {});
  Loaded<Description> description = read_description(*source.value, vocabulary(), words, {});
  REQUIRE(description.value);
  return std::move(*description.value);
}

Judgement judged(const std::string& operand, const std::string& text) {
  const Bound bound = bind(operand);
  REQUIRE_MESSAGE(bound.diagnostics.empty(), bound.diagnostics.front().message.en);
  return judge(bound.requirement, describe(text, bound.lexicon));
}

std::string status(const std::string& operand, const std::string& text) {
  return std::string(name_of(judged(operand, text).status));
}

Detail detail(const std::string& operand, const std::string& text) {
  const Bound bound = bind(operand);
  REQUIRE(bound.diagnostics.empty());
  return explain(bound.requirement, describe(text, bound.lexicon));
}

std::string fault(const std::string& operand) {
  const Bound bound = bind(operand);
  return bound.diagnostics.empty() ? std::string() : bound.diagnostics.front().code;
}

}  // namespace

TEST_CASE("a text that affirms a term is met, one that only denies it unmet, one that does neither unstated") {
  CHECK(status("{all: [mes]}", "公司建成MES。") == "met");
  CHECK(status("{all: [mes]}", "尚未部署MES。") == "unmet");
  CHECK(status("{all: [mes]}", "计划建设MES。") == "unmet");
  CHECK(status("{all: [mes]}", "公司建成ERP。") == "unstated");
  CHECK(status("{all: [mes]}", "公司高度重视MES。") == "unstated");
  CHECK(status("{all: [mes]}", "公司建成MES。尚未部署制造执行系统。") == "unstated");
}

TEST_CASE("of all terms one that is denied is enough to fall short, of any all must be") {
  const char* all = "{all: [mes, erp]}";
  CHECK(status(all, "MES与ERP均已建成。") == "met");
  CHECK(status(all, "已建成MES，尚未部署ERP。") == "unmet");
  CHECK(status(all, "尚未部署MES。") == "unmet");
  CHECK(status(all, "已建成MES。") == "unstated");
  CHECK(judged(all, "已建成MES。").progress == doctest::Approx(0.5));
  const char* any = "{any: [mes, erp]}";
  CHECK(status(any, "尚未部署MES，已建成ERP。") == "met");
  CHECK(status(any, "尚未部署MES。") == "unstated");
  CHECK(status(any, "尚未部署MES，尚未部署ERP。") == "unmet");
}

TEST_CASE("a term is a concept, what is narrower, words written out, or one of several of them") {
  CHECK(status("{all: [software]}", "公司建成MES。") == "met");
  CHECK(status("{all: [{id: wms, zh: 仓储管理, en: WMS, synonyms: [立体库]}]}", "建成立体库。") == "met");
  CHECK(status("{all: [{any: [mes, erp]}]}", "公司建成ERP。") == "met");
  CHECK(status("{all: [{concept: mes, with: erp}]}", "MES、ERP均已建成。") == "met");
  CHECK(status("{all: [{concept: mes, with: erp}]}", "MES已建成。ERP已建成。") == "unstated");
  CHECK(status("{all: [{relates: [mes, erp]}]}", "ERP与MES实现集成。") == "met");
  CHECK(status("{all: [{relates: [mes, erp]}]}", "ERP与MES尚未集成。") == "unmet");
  CHECK(status("{all: [{enumerates: {of: function, at_least: 3}}]}", "具备计划管理、质量管理、设备管理。") == "met");
  CHECK(status("{all: [{enumerates: {of: function, at_least: 3}}]}", "具备计划管理、质量管理。") == "unstated");
}

TEST_CASE("plans count where the rule says so") {
  CHECK(status("{all: [mes], plans: count}", "计划建设MES。") == "met");
  CHECK(status("{all: [mes], plans: count}", "尚未部署MES。") == "unmet");
  CHECK(fault("{all: [mes], plans: yes}") == "bad-operand");
}

TEST_CASE("what is somebody else's counts where the rule says so") {
  CHECK(status("{all: [mes], others: count}", "同行业的企业已建成MES。") == "met");
  CHECK(status("{all: [mes]}", "同行业的企业已建成MES。") == "unmet");
  CHECK(status("{all: [mes], others: count}", "尚未部署MES。") == "unmet");
  CHECK(fault("{all: [mes], others: yes}") == "bad-operand");
}

TEST_CASE("a term in figures stands beside a number that is no year") {
  const char* falls = "{all: [{concept: erp, with: mes, within: clause, in_figures: true}]}";
  CHECK(status(falls, "ERP使MES提高20%。") == "met");
  CHECK(status(falls, "2016年ERP使MES提高。") == "unstated");
  CHECK(status(falls, "ERP、MES提高（约20%）。") == "met");
  CHECK(status("{all: [{concept: erp, in_figures: true}]}", "ERP占62%。") == "met");
  CHECK(status("{all: [{concept: erp, in_figures: true}]}", "ERP已建成。") == "unstated");
  CHECK(fault("{all: [{concept: erp, in_figures: yes}]}") == "bad-operand");
}

TEST_CASE("two relate where the word that relates them names no other partner") {
  const char* related = "{all: [{relates: [mes, erp]}]}";
  CHECK(status(related, "ERP与看板集成，MES与管理软件集成。") == "unstated");
  CHECK(status(related, "ERP与MES均已建成，二者通过接口打通。") == "met");
  CHECK(status(related, "制造执行系统（MES）与企业资源计划（ERP）实现集成。") == "met");
  CHECK(status(related, "MES、ERP 均与门禁系统有接口。") == "unstated");
  CHECK(status(related, "看板、MES 均与 ERP 有接口。") == "met");
}

TEST_CASE("the finding quotes what decides, by which word, and how it was read") {
  CHECK(detail("{all: [mes]}", "目前尚未部署 MES 系统，其他正常。").remark ==
        Bilingual{"“制造执行系统”被否定：「目前尚未部署 MES 系统」，据“尚未”",
                  "MES is denied: “目前尚未部署 MES 系统”, by “尚未”"});
  CHECK(detail("{all: [mes]}", "公司建成MES。尚未部署制造执行系统。").remark ==
        Bilingual{"“制造执行系统”前后说法不一，请核实：「公司建成MES」与「尚未部署制造执行系统」",
                  "the text says two things of MES, which is true? “公司建成MES” and “尚未部署制造执行系统”"});
  CHECK(detail("{all: [mes]}", "建成厂房。").remark ==
        Bilingual{"未检出“制造执行系统”，请核实：可写 制造执行系统、MES",
                  "MES was not found, please check: words that count are manufacturing execution"});
  CHECK(detail("{all: [mes]}", "公司高度重视MES。").remark.zh ==
        "“制造执行系统”只是提到，没有写明，请核实：「公司高度重视MES」，据“高度重视”");
  CHECK(detail("{all: [mes]}", "厂房已建，制造执行平台已投用。").remark.zh ==
        "未检出“制造执行系统”，请核实：可写 制造执行系统、MES；最接近的是「制造执行平台已投用」");
}

TEST_CASE("of every term that is missing the words that count are named, and the nearest sentence once") {
  const std::string zh = detail("{all: [mes, erp]}", "厂房已建，制造执行平台已投用。").remark.zh;
  CHECK(zh.starts_with("未检出“制造执行系统”，请核实：可写 制造执行系统、MES；最接近的是「制造执行平台已投用」；“"));
  CHECK(zh.find("”可写 ") != std::string::npos);
  CHECK(zh.find("制造执行平台已投用") == zh.rfind("制造执行平台已投用"));
}

TEST_CASE("of several terms that are missing, a denial is told before a dispute and that before an absence") {
  const Detail found = detail("{all: [function, mes, erp]}", "公司建成MES。尚未部署MES。尚未部署ERP。");
  List missing;
  for (const auto& item : found.missing) missing.push_back(item.id);
  CHECK(missing == List{"function", "mes", "erp"});
  CHECK(found.remark.en.starts_with("ERP is denied"));
  CHECK(
      detail("{all: [function, mes]}", "公司建成MES。尚未部署MES。").remark.en.starts_with("the text says two things"));
}

TEST_CASE("a term has the id and the label of its concept, of the first of several, or its own") {
  const auto named = [](const std::string& item) {
    const Detail found = detail("{all: [" + item + "]}", "建成厂房。");
    REQUIRE(found.missing.size() == 1);
    return found.missing[0].id + " " + found.missing[0].label.zh + " " + found.missing[0].label.en;
  };
  CHECK(named("mes") == "mes 制造执行系统 MES");
  CHECK(named("{concept: mes, with: erp}") == "mes-erp 制造执行系统（企业资源计划） MES (ERP)");
  CHECK(named("{relates: [mes, erp]}") == "mes-erp 制造执行系统与企业资源计划的集成 integration of MES and ERP");
  CHECK(named("{enumerates: {of: function, at_least: 2}}") == "function 功能 functions");
  CHECK(named("{any: [erp, mes]}") == "erp 企业资源计划 ERP");
  CHECK(named("{id: own, zh: 自己, en: own, concept: mes}") == "own 自己 own");
}

TEST_CASE("every fault of a term is found") {
  for (const auto& [operand, code] : std::vector<std::pair<const char*, const char*>>{
           {"{all: []}", "bad-operand"},
           {"{all: [mes], any: [erp]}", "bad-operand"},
           {"[mes]", "wrong-type"},
           {"{all: [mse]}", "unknown-concept"},
           {"{all: [{concept: mes, with: epr}]}", "unknown-concept"},
           {"{all: [{relates: [mes]}]}", "bad-operand"},
           {"{all: [{relates: [mes, erp, software]}]}", "bad-operand"},
           {"{all: [{relates: [mes, epr]}]}", "unknown-concept"},
           {"{all: [{enumerates: {of: function, at_least: 1}}]}", "bad-operand"},
           {"{all: [{enumerates: {of: function, at_least: 17}}]}", "bad-operand"},
           {"{all: [{enumerates: {of: function, at_least: many}}]}", "bad-operand"},
           {"{all: [{enumerates: {of: function}}]}", "missing-key"},
           {"{all: [{enumerates: {of: function, at_least: 3}, with: mes}]}", "bad-operand"},
           {"{all: [{relates: [mes, erp], within: clause}]}", "bad-operand"},
           {"{all: [{any: [mes, erp], with: software}]}", "bad-operand"},
           {"{all: [{id: a, zh: 甲, en: a, in_figures: true}]}", "bad-operand"},
           {"{all: [{any: []}]}", "wrong-type"},
           {"{all: [{any: mes}]}", "wrong-type"},
           {"{all: [{any: [mes, epr]}]}", "unknown-concept"},
           {"{all: [{id: a, zh: 甲}]}", "missing-key"},
           {"{all: [{id: a, zh: 甲, en: a, synonim: [乙]}]}", "unknown-key"},
           {"{all: [mes, mes]}", "duplicate-id"},
           {"{all: [mes, {any: [mes, erp]}]}", "duplicate-id"},
           {"{all: [mes, {id: other, zh: 别的, en: other, any: [mes, erp]}]}", ""}}) {
    CHECK_MESSAGE(fault(operand) == code, std::string(operand));
  }
  CHECK(bind("{all: [mse]}").diagnostics.front().hint.en == "did you mean `mes`?");
}
