#include <doctest/doctest.h>
#include <fmt/format.h>

#include "input/keyed_reader.h"
#include "predicate/bind.h"
#include "unit/description/shipped_amounts.h"
#include "unit/prose/shipped_lexicon.h"

using namespace pilotcheck;

namespace {

constexpr const char* fields = R"(change:
  before: {zh: 实施前, en: Before}
  after: {zh: 实施后, en: After}
  change: {zh: 变化幅度, en: Change, aliases: [降幅], falls: [降低, 降幅], rises: [提高], compared: [较, 比], about: [约, 了], times: [倍]}
  index: {zh: 指标, en: Index}
  not_applicable: {zh: 不适用的理由, en: Not applicable because}
fields:
  energy: {type: change, direction: higher, reversed_in: [标煤, kWh, 单耗], straight_in: [利用率, '%'], label: {zh: 能源利用率, en: Energy}}
  fax: {type: landline, may_be_none: true, label: {zh: 传真, en: Fax}}
  phone: {type: landline, label: {zh: 电话, en: Phone}}
  founded: {type: date, year_is_enough: true, label: {zh: 成立, en: Founded}}
  place:
    type: choice
    label: {zh: 注册地, en: Place}
    choices: {inside: {zh: 省内, en: Inside, begins: [某省, 某市]}, outside: {zh: 省外, en: Outside}}
  name: {type: text, label: {zh: 名称, en: Name}}
  flag: {type: flag, label: {zh: 是否, en: Flag}}
  kind: {type: choice, label: {zh: 种类, en: Kind}, choices: {a: {zh: 甲, en: A}, b: {zh: 乙, en: B}}}
  set: {type: choices, label: {zh: 集合, en: Set}, choices: {x: {zh: 子, en: X}, y: {zh: 丑, en: Y}, z: {zh: 寅, en: Z}}}
  grade: {type: choice, label: {zh: 分级, en: Grade}, choices: {half: {zh: 半, en: Half, value: 0.5}, full: {zh: 全, en: Full, value: 1}}}
  rate: {type: percent, label: {zh: 比率, en: Rate}}
  best: {type: percent, label: {zh: 先进, en: Best}}
  money: {type: money, label: {zh: 金额, en: Money}}
  cycle: {type: measure, label: {zh: 周期, en: Cycle}}
  lead: {type: measure, label: {zh: 提前期, en: Lead}}
  total: {type: measure, label: {zh: 合计, en: Total}}
  start: {type: date, label: {zh: 起, en: Start}}
  end: {type: date, label: {zh: 止, en: End}}
  code: {type: organization_code, label: {zh: 代码, en: Code}}
  text: {type: prose, label: {zh: 正文, en: Text}}
  cost: {type: change, direction: lower, label: {zh: 成本, en: Cost}}
  attachments:
    type: records
    label: {zh: 附件, en: Attachments}
    fields:
      id: {type: text, label: {zh: 编号, en: Id}}
      kind: {type: choices, label: {zh: 类别, en: Figure kind}, choices: {plan: {zh: 平面图, en: Plan}, map: {zh: 地图, en: Map}}}
      file: {type: text, label: {zh: 文件, en: File}}
)";

Document parse(std::string text) {
  const Loaded<Source> source = decode_source("test.yaml", std::move(text), {});
  REQUIRE(source.value);
  Loaded<Document> document = read_document(*source.value, {});
  REQUIRE_MESSAGE(document.value, document.diagnostics.front().message.en);
  return std::move(*document.value);
}

const Vocabulary& vocabulary() {
  static const Vocabulary words = [] {
    Loaded<Vocabulary> loaded = load_vocabulary(parse(fields), {}, &testing::shipped_amounts());
    REQUIRE(loaded.value);
    const Slot attachments = *loaded.value->find("attachments");
    loaded.value->set_roles(
        {.enterprise = {}, .pilot = {}, .date = {}, .attachments = AttachmentRole{attachments, 0, 1, 2}});
    return std::move(*loaded.value);
  }();
  return words;
}

const std::vector<Parameter> parameters = {{"near", "90%", {"近", "near"}, {}}, {"length", "5", {"长", "length"}, {}}};

struct Bound {
  Requirement requirement;
  std::vector<Diagnostic> diagnostics;
  Lexicon lexicon = testing::shipped_lexicon();  ///< with the terms of the requirement
};

Bound bound_to(const std::string& text) {
  const Document document = parse("require: " + text + "\n");
  Bound bound;
  const Definitions definitions;
  Concepts& concepts = bound.lexicon.concepts;
  BindContext context{vocabulary(), concepts, parameters, definitions, "test.yaml", bound.diagnostics};
  for (const auto [key, value] : document.root().entries()) bound.requirement = bind_requirement(value, context);
  concepts.build_index(bound.lexicon.equivalents);
  return bound;
}

Description read(const std::string& text, const Lexicon& lexicon) {
  const Loaded<Source> source = decode_source("draft.yaml", text + "\n", {});
  Loaded<Description> description = read_description(*source.value, vocabulary(), lexicon, {});
  REQUIRE(description.value);
  return std::move(*description.value);
}

std::string status(const std::string& requirement, const std::string& description) {
  const Bound bound = bound_to(requirement);
  REQUIRE_MESSAGE(bound.diagnostics.empty(), bound.diagnostics.front().message.en);
  return std::string(name_of(judge(bound.requirement, read(description, bound.lexicon)).status));
}

/// Statuses of one requirement against several descriptions.
std::vector<std::string> statuses(const std::string& requirement, const std::vector<std::string>& descriptions) {
  std::vector<std::string> result;
  for (const std::string& description : descriptions) result.push_back(status(requirement, description));
  return result;
}

Detail detail(const std::string& requirement, const std::string& description) {
  const Bound bound = bound_to(requirement);
  REQUIRE(bound.diagnostics.empty());
  return explain(bound.requirement, read(description, bound.lexicon));
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("every predicate: met, unmet when it falls short, unstated when its fact is absent") {
  struct Row {
    const char* requirement;
    const char* met;
    const char* unmet;
  };
  for (const Row& row : std::vector<Row>{
           {"{field: name, stated: true}", "name: 某某", "name: 待补充"},
           {"{field: flag, is: true}", "flag: 是", "flag: no"},
           {"{field: kind, is: b}", "kind: 乙", "kind: a"},
           {"{field: kind, one_of: [a]}", "kind: a", "kind: b"},
           {"{field: set, includes: y}", "set: [x, y]", "set: [x]"},
           {"{field: set, covers: all}", "set: [x, y, z]", "set: [x, z]"},
           {"{field: set, covers: [x, y]}", "set: [y, x]", "set: []"},
           {"{field: set, covers_any: [x, y]}", "set: [y]", "set: [z]"},
           {"{field: set, count_at_least: 2}", "set: [x, y]", "set: [x]"},
           {"{field: rate, at_least: 72%}", "rate: 72%", "rate: 71.99%"},
           {"{field: rate, at_most: 72%}", "rate: 72%", "rate: 72.01%"},
           {"{field: rate, above: 72%}", "rate: 72.1%", "rate: 72%"},
           {"{field: money, below: 1亿元}", "money: 9999万元", "money: 10000"},
           {"{field: rate, between: [10%, 20%]}", "rate: 20%", "rate: 20.5%"},
           {"{field: start, on_or_before: 2018-04-10}", "start: 2018-04-10", "start: 2018-04-11"},
           {"{field: start, on_or_after: 2018-04-10}", "start: 2018-05", "start: 2018-03"},
           {"{field: text, chars_at_most: 4}", "text: 智能制造", "text: 智能制造厂"},
           {"{field: text, chars_at_least: {parameter: length}}", "text: 智能制造厂", "text: 智能制造"},
           {"{field: code, matches: '^9'}", "code: '9123'", "code: '8123'"},
           {"{field: text, not_placeholder: true}", "text: 正文已写", "text: 正文 TODO"},
           {"{field: code, valid: true}", "code: '000000000'", "code: '000000001'"},
           {"{field: text, present: true}", "text: 已建成", "text: 待补充"},
           {"{field: text, mentions: {all: [{id: mes, zh: 制造执行系统, en: MES}]}}", "text: 已建成 MES",
            "text: 尚未部署 MES"},
           {"{field: text, mentions: {any: [{id: a, zh: 甲, en: aa}, {id: b, zh: 乙, en: bb}]}}", "text: 采用乙",
            "text: 没有甲，没有乙。"},
           {"{figure: plan}", "attachments: [{id: p, kind: plan, file: p.pdf}]",
            "attachments: [{id: m, kind: map, file: m.pdf}]"},
           {"{figure: plan}", "attachments: [{kind: 平面图, file: p.pdf}]", "attachments: [{id: p, kind: plan}]"},
           {"{field: flag, evidence_at_least: 1}",
            "{flag: {value: 是, evidence: [p]}, attachments: [{id: p, kind: plan, file: f}]}", "flag: 是"},
           {"{field: flag, evidence_of_kind: plan}",
            "{flag: {value: 是, evidence: [p]}, attachments: [{id: p, kind: plan, file: f}]}", "flag: 是"},
           {"{count: attachments, where: {field: kind, includes: plan}, at_least: 1}",
            "attachments: [{kind: [plan]}, {kind: [map]}]", "attachments: [{kind: [map]}]"},
           {"{each: attachments, require: {field: attachments.kind, includes: plan}}", "attachments: [{kind: [plan]}]",
            "attachments: [{kind: [plan]}, {kind: [map]}]"},
           {"{sum: [rate, best], at_least: 100%}", "{rate: 60%, best: 40%}", "{rate: 60%, best: 39%}"},
           {"{ratio: [rate, best], at_most: 50%}", "{rate: 20%, best: 40%}", "{rate: 21%, best: 40%}"},
           {"{field: rate, equals: {ratio: [rate, best]}, within: 0.1%}", "{rate: 100%, best: 100%}",
            "{rate: 40%, best: 80%}"},
           {"{field: start, within_before: {of: end, years: 3}}", "{start: 2016-04-01, end: 2019-03-31}",
            "{start: 2016-03-30, end: 2019-03-31}"},
           {"{field: start, within_after: {of: 2018-01-31, months: 18}}", "{start: 2019-07-28}", "{start: 2018-01-30}"},
           {"{field: start, long_before: {of: end, years: 3}}", "{start: 2016-03-31, end: 2019-03-31}",
            "{start: 2016-04-01, end: 2019-03-31}"},
           {"{some: {at_least: 2, of: [{field: flag, is: true}, {field: name, stated: true}, {field: set, covers: "
            "all}]}}",
            "{flag: 是, set: [x, y, z]}", "{flag: 否, set: [x]}"},
           {"{field: grade, graded: true}", "grade: 全", "grade: half"},
           {"{field: cost, improves: true}", "cost: {before: 10元, after: 9元}", "cost: {before: 10元, after: 10元}"},
           {"{field: cost, improves_by: 5%}", "cost: {before: 10元, after: 9.5元}",
            "cost: {before: 10元, after: 9.6元}"}}) {
    INFO(std::string(row.requirement));
    CHECK(status(row.requirement, row.met) == "met");
    CHECK(status(row.requirement, row.unmet) == "unmet");
    CHECK(status(row.requirement, "{}") == "unstated");
  }
}

TEST_CASE("of several requirements, and of entries, what is not stated keeps both answers open") {
  const char* some =
      "{some: {at_least: 2, of: [{field: flag, is: true}, {field: kind, is: a}, {field: set, covers: all}]}}";
  CHECK(statuses(some, {"flag: 是", "{flag: 是, kind: b}", "{flag: 否, kind: b}", "{flag: 是, kind: a}"}) ==
        List{"unstated", "unstated", "unmet", "met"});
  const char* count = "{count: attachments, where: {field: kind, includes: plan}, at_least: 2}";
  CHECK(statuses(count, {"attachments: [{kind: [plan]}, {file: a.pdf}]", "attachments: [{kind: [plan]}]",
                         "attachments: [{kind: [plan]}, {kind: [plan]}]"}) == List{"unstated", "unmet", "met"});
  CHECK(statuses("{each: attachments, require: {field: kind, includes: plan}}",
                 {"attachments: [{kind: [plan]}, {file: a.pdf}]"}) == List{"unstated"});
  // One of them may well be what another denies.
  CHECK(statuses("{some: {at_least: 1, of: [{field: flag, is: true}, {not: {field: flag, is: true}}]}}",
                 {"flag: 是"}) == List{"met"});
}

TEST_CASE("what cannot be computed decides neither way, nor does its denial") {
  const auto both_ways = [](const std::string& requirement, const std::string& stated) {
    return List{status(requirement, stated), status("{not: " + requirement + "}", stated)};
  };
  const List neither = {"unstated", "unstated"};
  CHECK(both_ways("{ratio: [rate, best], at_least: 1%}", "{rate: 1%, best: 0%}") == neither);
  CHECK(both_ways("{ratio: [rate, best], at_most: 1%}", "{rate: 0%, best: 0%}") == neither);
  CHECK(both_ways("{ratio: [rate, best], at_most: 1%}", "{rate: 0%, best: 1%}") == List{"met", "unmet"});
  CHECK(both_ways("{field: rate, equals: {ratio: [rate, best]}}", "{rate: 1%, best: 0%}") == neither);
  CHECK(detail("{ratio: [rate, best], at_least: 1%}", "{rate: 1%, best: 0%}").remark.en ==
        "it is zero, so nothing has a ratio to it");
  // Of nothing there are no percent; that it got no better is known all the same.
  const std::string by = "{field: energy, improves_by: 5%}";
  CHECK(both_ways(by, "energy: {before: 0%, after: 3%}") == neither);
  CHECK(both_ways(by, "energy: {before: 0%, after: 0%}") == List{"unmet", "met"});
  CHECK(both_ways("{field: cost, improves_by: 5%}", "cost: {before: 0元, after: 3元}") == List{"unmet", "met"});
  CHECK(both_ways("{field: energy, improves: true}", "energy: {before: 0%, after: 3%}") == List{"met", "unmet"});
  CHECK(detail(by, "energy: {before: 0%, after: 3%}").remark.en == "0% → 3%, and of zero there are no percent");
}

TEST_CASE("a denial that is not met says what is so and should not be") {
  CHECK(detail("{not: {ratio: [rate, best], at_least: 50%}}", "{rate: 60%, best: 80%}").remark.en ==
        "Rate / Best = 75%, which should be below 50%");
  CHECK(detail("{not: {count: attachments, where: {field: kind, includes: plan}, at_least: 1}}",
               "attachments: [{kind: [plan]}, {kind: [plan]}]")
            .remark.en == "2 of 2 entries have “Figure kind includes Plan”, and fewer than 1 should");
  CHECK(detail("{not: {each: attachments, require: {field: kind, includes: plan}}}", "attachments: [{kind: [plan]}]")
            .remark.en == "each entry has “Figure kind includes Plan”, and not every one should");
  // Of several that should not be met it is told of those that are.
  const Detail any =
      detail("{not: {any: [{field: flag, is: true}, {field: rate, at_least: 50%}]}}", "{flag: 否, rate: 60%}");
  CHECK(any.actual == "60%");
}

TEST_CASE("of entries those that fall short are told apart from those that do not say") {
  const std::string each = "{each: attachments, require: {field: kind, includes: plan}}";
  CHECK(detail(each, "attachments: [{file: a.pdf}, {kind: [map]}, {kind: [plan]}]").remark.en ==
        "1 of 3 entries are not as asked for, entry 2 the first: Figure kind lacks Plan; 1 more cannot be told");
  CHECK(detail(each, "attachments: [{file: a.pdf}, {kind: [plan]}]").remark.en ==
        "1 of 2 entries cannot be told, entry 1 the first: Figure kind is not stated");
}

TEST_CASE("a change may be stated by how much it is, with a sign or a word that says whether it fell") {
  const char* improves = "{field: cost, improves: true}";
  CHECK(statuses(improves, {"cost: -15.9%", "cost: 降低15.9%", "cost: {change: -15.9%}", "cost: {降幅: 15.9%}",
                            "cost: {change: 提高3%}", "cost: +3%"}) ==
        List{"met", "met", "met", "met", "unmet", "unmet"});
  // Whether what should fall fell is not guessed.
  CHECK(statuses(improves, {"cost: 较实施前降低15.9%", "cost: 降低了约15%以上", "cost: 比去年提高15%",
                            "cost: 提高1倍"}) == List{"met", "met", "unmet", "unmet"});
  CHECK(statuses("{field: energy, improves: true}", {"energy: 产品单耗降低13%", "energy: 能源利用率降低13%",
                                                     "energy: 提高1.5倍"}) == List{"met", "unmet", "met"});
  CHECK(statuses(improves, {"cost: 15.9%", "cost: {change: 15.9%}", "cost: 降低五成", "cost: 降低15.9"}) ==
        List{"unstated", "unstated", "unstated", "unstated"});
  CHECK(statuses("{field: energy, improves: true}", {"energy: 12%", "energy: 提高12%", "energy: -2%"}) ==
        List{"met", "met", "unmet"});
  CHECK(statuses("{field: cost, improves_by: 5%}", {"cost: -5%", "cost: -4.9%", "cost: +5%"}) ==
        List{"met", "unmet", "unmet"});
  // The two sides, where they are there, decide.
  CHECK(status(improves, "cost: {before: 10元, after: 12元, change: -20%}") == "unmet");
}

TEST_CASE("in some units and indexes of a change the other direction is the better one") {
  CHECK(statuses("{field: energy, improves: true}",
                 {"energy: {before: 72%, after: 76%}", "energy: {before: 125kg标煤/t, after: 108kg标煤/t}",
                  "energy: {before: 0.9kwh/件, after: 0.8kwh/件}", "energy: {index: 产品单耗, change: -8%}",
                  "energy: {before: 108kg标煤/t, after: 125kg标煤/t}", "energy: {before: 76%, after: 72%}"}) ==
        List{"met", "met", "met", "met", "unmet", "unmet"});
}

TEST_CASE("a change that contradicts itself is asked about") {
  CHECK(statuses("{field: cost, improves: true}",
                 {"cost: {before: 10元, after: 8元, change: +20%}", "cost: {before: -8元, after: -10元}",
                  "cost: {before: 10元, after: 8元, change: -20%}"}) == List{"unstated", "unstated", "met"});
  CHECK(statuses("{field: energy, improves: true}", {"energy: {index: 能源利用率, before: 108kWh, after: 105kWh}",
                                                     "energy: {index: 单耗, before: 8%, after: 7%}",
                                                     "energy: {index: 能源利用率, before: 68%, after: 72%}"}) ==
        List{"unstated", "unstated", "met"});
  CHECK(detail("{field: cost, improves: true}", "cost: {before: 10元, after: 8元, change: +20%}").remark ==
        Bilingual{"10元 → 8元，变化幅度却是 +20%，请核实", "10元 → 8元, and yet a change of +20%; please check"});
}

TEST_CASE("the sides of a change may be in units of one kind") {
  CHECK(statuses("{field: cost, improves: true}",
                 {"cost: {before: 2年, after: 18个月}", "cost: {before: 20周, after: 90天}",
                  "cost: {before: 18个月, after: 2年}", "cost: {before: 8200元/吨, after: 0.69万元/吨}",
                  "cost: {before: 8200元/吨, after: 0.69万元/台}"}) == List{"met", "met", "unmet", "met", "unstated"});
}

TEST_CASE("money below zero may be written as books write it") {
  CHECK(statuses("{field: money, at_least: 0万元}", {"money: 亏损186万元", "money: −186万元", "money: （650）万元",
                                                     "money: 负186万元", "money: 186万元"}) ==
        List{"unmet", "unmet", "unmet", "unmet", "met"});
}

TEST_CASE("a unit is measured by what stands before the stroke, an index by what it ends with") {
  CHECK(statuses("{field: energy, improves: true}", {"energy: {before: 1.9万元/吨标煤, after: 2.2万元/吨标煤}",
                                                     "energy: {index: 单耗降低率, before: 3%, after: 5%}",
                                                     "energy: {index: 非单耗, before: 3, after: 5}"}) ==
        List{"met", "met", "met"});
  CHECK(detail("{field: cost, improves: true}", "cost: 下降约16%").remark.zh.find("72%") == std::string::npos);
}

TEST_CASE("a guard that asks what is filled in is never open") {
  const char* filled = "{field: cost.not_applicable, filled: true}";
  CHECK(statuses(filled, {"cost: {not_applicable: 大宗产品}", "cost: {before: 10元, after: 9元}", "{}"}) ==
        List{"met", "unmet", "unmet"});
  CHECK(statuses("{not: {field: name, filled: true}}", {"name: 某某", "{}"}) == List{"unmet", "met"});
}

TEST_CASE("what is not stated matches no pattern") {
  CHECK(statuses("{field: name, matches_not: '本公司|自定'}", {"name: 行业统计", "name: 本公司", "{}"}) ==
        List{"met", "unmet", "unstated"});
}

TEST_CASE("a pattern of words matches what consists of them alone, and what else it names") {
  std::vector<Diagnostic> faults;
  const Document document = parse("none: {made_of: [无, 'n/a', a.b], also: 'x+', or: '^某'}\n");
  const Patterns patterns = read_patterns(document.root(), Proof::wanted, {"definitions.yaml", faults});
  REQUIRE(faults.empty());
  const auto matches = [&](const char* text) { return patterns.at("none")->matches(text); };
  CHECK(matches("无"));
  CHECK(matches("无N/A7"));
  CHECK(matches("某公司"));
  CHECK(matches("7无"));
  CHECK(matches("xxx（无），2018。\n×"));
  CHECK_FALSE(matches("a"));
  CHECK(matches("有某") == false);
  CHECK_FALSE(matches("无线"));
  CHECK_FALSE(matches("axb"));
}

TEST_CASE("a pattern of words goes every way that words lead") {
  const Pattern pattern(WordsAlone{{"公司", "公司的", "的目标", "n/a"}, "[0-9]+|\\b[a-z]{1,2}\\b", "某某"});
  for (const char* text : {"", "公司的目标", "公司公司的", "2018公司7", "N/A", "ab公司", "汾源某某公司"}) {
    CAPTURE(text);
    CHECK(pattern.matches(text));
  }
  for (const char* text : {"目标", "公司的目", "汾源公司", "abc公司", "公司abc", "n/字"}) {
    CAPTURE(text);
    CHECK_FALSE(pattern.matches(text));
  }
}

TEST_CASE("one who has no fax may say so, and a founding year is enough, where the vocabulary says so") {
  CHECK(statuses("{field: fax, valid: true}", {"fax: 0351-3046990", "fax: 无", "fax: /", "fax: 12"}) ==
        List{"met", "met", "met", "unmet"});
  CHECK(status("{field: phone, valid: true}", "phone: 无") == "unmet");
  CHECK(statuses("{field: founded, stated: true}", {"founded: 1958年", "founded: 1958", "founded: 1958年6月"}) ==
        List{"met", "met", "met"});
  CHECK(status("{field: start, stated: true}", "start: 1958年") == "unstated");
  CHECK(status("{field: founded, before_field: start}", "{founded: 2018年, start: 2018-03}") == "met");
}

TEST_CASE("a choice may be written as something that begins like it") {
  CHECK(statuses("{field: place, is: inside}", {"place: 省内", "place: 某省某市", "place: 某市", "place: 省外",
                                                "place: 别处"}) == List{"met", "met", "met", "unmet", "unstated"});
}

TEST_CASE("an attachment may be of several kinds") {
  CHECK(statuses("{all: [{figure: plan}, {figure: map}]}",
                 {"attachments: [{id: p, kind: [plan, map], file: p.pdf}]"}) == List{"met"});
}

TEST_CASE("predicates over two fields need both") {
  const char* near = "{field: rate, at_least: {field: best, times: {parameter: near}}}";
  CHECK(statuses(near, {"{rate: 81%, best: 90%}", "{rate: 80.999%, best: 90%}", "rate: 81%", "best: 90%"}) ==
        List{"met", "unmet", "unstated", "unstated"});
  CHECK(statuses("{field: start, before_field: end}",
                 {"{start: 2018-01, end: 2018-01-15}", "{start: 2018-02, end: 2018-01}", "start: 2018-01"}) ==
        List{"met", "unmet", "unstated"});
  CHECK(statuses("{field: start, within_years: {of: end, years: 2}}",
                 {"{start: 2016-05, end: 2018-05}", "{start: 2015-05, end: 2018-05}", "start: 2016-01"}) ==
        List{"met", "unmet", "unstated"});
  const char* agrees = "{field: text, agrees_with: {field: rate, terms: [数控化率]}}";
  CHECK(statuses(agrees, {"{text: 数控化率由60%提高到72%。, rate: 72%}", "{text: 数控化率为７１％。, rate: 72%}",
                          "{text: 数控化率很高。产量增加72%。, rate: 72%}", "text: 数控化率72%"}) ==
        List{"met", "unmet", "unstated", "unstated"});
}

TEST_CASE("of a month that holds the limit the day is asked for") {
  const auto all = [](const char* requirement) {
    return statuses(requirement, {"start: 2018-03", "start: 2018-04", "start: 2018-05"});
  };
  CHECK(all("{field: start, on_or_before: 2018-04-10}") == List{"met", "unstated", "unmet"});
  CHECK(all("{field: start, on_or_before: 2018-04-30}") == List{"met", "met", "unmet"});
  CHECK(all("{field: start, on_or_before: 2018-04}") == List{"met", "met", "unmet"});
  CHECK(all("{field: start, on_or_after: 2018-04-10}") == List{"unmet", "unstated", "met"});
  CHECK(all("{field: start, on_or_after: 2018-04-01}") == List{"unmet", "met", "met"});
  CHECK(all("{field: start, within_after: {of: 2018-04-10, months: 6}}") == List{"unmet", "unstated", "met"});
}

TEST_CASE("a window of months ends on the last day of a month that is shorter") {
  const char* window = "{field: start, within_after: {of: 2018-01-31, months: 1}}";
  CHECK(statuses(window, {"start: 2018-02-28", "start: 2018-03-01"}) == List{"met", "unmet"});
  CHECK(statuses("{field: start, within_after: {of: 2018-01-31, months: 18}}", {"start: 2019-07-31"}) == List{"met"});
}

TEST_CASE("evidence is of a kind where an attachment that it names is, and names a file") {
  const char* asked = "{field: flag, evidence_of_kind: plan}";
  CHECK(
      statuses(asked, {"{flag: {value: 是, evidence: [m, p]}, attachments: [{id: m, kind: [map], file: m.pdf}, {id: p, "
                       "kind: [plan], file: p.pdf}]}",
                       "{flag: {value: 是, evidence: [m]}, attachments: [{id: m, kind: [map], file: m.pdf}, {id: p, "
                       "kind: [plan], file: p.pdf}]}",
                       "{flag: {value: 是, evidence: p}, attachments: [{id: p, kind: [plan]}]}",
                       "{flag: 是, attachments: [{id: p, kind: [plan], file: p.pdf}]}", "flag: ~"}) ==
      List{"met", "unmet", "unmet", "unmet", "unstated"});
  const char* each = "{each: attachments, require: {field: id, evidence_of_kind: plan}}";
  CHECK(statuses(each, {"attachments: [{id: {value: p, evidence: p}, kind: [plan], file: p.pdf}]",
                        "attachments: [{id: {value: m, evidence: m}, kind: [map], file: m.pdf}]"}) ==
        List{"met", "unmet"});
}

TEST_CASE("measures are compared in one unit: one that measures something else is said, and passes for nothing") {
  const char* long_enough = "{field: cycle, at_least: 3个月}";
  CHECK(statuses(long_enough,
                 {"cycle: 3个月", "cycle: 2个月", "cycle: 100天", "cycle: 60天", "cycle: 100吨", "cycle: 60", "{}"}) ==
        List{"met", "unmet", "met", "unmet", "unstated", "unstated", "unstated"});
  CHECK(detail(long_enough, "cycle: 60天").remark.en == "60天, which should be at least 3个月");
  CHECK(detail(long_enough, "cycle: 100吨").remark ==
        Bilingual{"100吨，单位应与 3个月 相同，无法比较", "100吨 cannot be compared with 3个月: the units differ"});
  CHECK(detail(long_enough, "cycle: 2个月").remark.en == "2个月, which should be at least 3个月");
  CHECK(statuses("{field: cycle, between: [1天, 10天]}", {"cycle: 5天", "cycle: 5年"}) == List{"met", "unmet"});
  CHECK(statuses("{field: cycle, above: 0}", {"cycle: 5天", "cycle: 0年"}) == List{"met", "unmet"});
}

TEST_CASE("sums and ratios bring measures into one unit, and tell nothing of those that have none in common") {
  CHECK(statuses("{ratio: [cycle, lead], at_most: 50%}",
                 {"{cycle: 12小时, lead: 1天}", "{cycle: 13小时, lead: 1天}", "{cycle: 5吨, lead: 1天}"}) ==
        List{"met", "unmet", "unstated"});
  CHECK(statuses("{sum: [cycle, lead], at_least: 48小时}",
                 {"{cycle: 24小时, lead: 1天}", "{cycle: 23小时, lead: 1天}"}) == List{"met", "unmet"});
  CHECK(statuses("{sum: [cycle, lead], at_least: 8天}", {"{cycle: 1周, lead: 1天}", "{cycle: 5吨, lead: 1吨}"}) ==
        List{"met", "unstated"});
  CHECK(statuses("{field: total, equals: {sum: [cycle, lead]}}",
                 {"{total: 8天, cycle: 1周, lead: 1天}", "{total: 2吨, cycle: 1天, lead: 1天}"}) ==
        List{"met", "unstated"});
  CHECK(detail("{ratio: [cycle, lead], at_most: 50%}", "{cycle: 5吨, lead: 1天}").remark.en ==
        "the figures have different units, write them in one");
}

TEST_CASE("requirements combine as Kleene's three-valued logic") {
  const std::string met = "{field: flag, is: true}";
  const std::string unmet = "{field: flag, is: false}";
  const std::string unstated = "{field: name, stated: true}";
  const auto combined = [&](const std::string& word, const std::string& a, const std::string& b) {
    return status("{" + word + ": [" + a + ", " + b + "]}", "flag: 是");
  };
  CHECK(combined("all", met, met) == "met");
  CHECK(combined("all", met, unstated) == "unstated");
  CHECK(combined("all", unstated, unmet) == "unmet");
  CHECK(combined("any", unmet, unmet) == "unmet");
  CHECK(combined("any", unmet, unstated) == "unstated");
  CHECK(combined("any", unstated, met) == "met");
  CHECK(status("{not: " + met + "}", "flag: 是") == "unmet");
  CHECK(status("{not: {field: kind, is: a}}", "flag: 是") == "unstated");
}

TEST_CASE("progress is the share that is covered") {
  const auto progress = [](const std::string& requirement, const std::string& description) {
    const Bound bound = bound_to(requirement);
    return judge(bound.requirement, read(description, bound.lexicon)).progress;
  };
  CHECK(progress("{field: set, covers: all}", "set: [x]") == doctest::Approx(1.0 / 3));
  CHECK(progress("{field: set, covers: all}", "set: []") == 0);
  CHECK(progress("{all: [{field: flag, is: true}, {field: set, covers: [x, y]}]}", "{flag: 是, set: [x]}") ==
        doctest::Approx(0.75));
  CHECK(progress("{any: [{field: flag, is: true}, {field: set, covers: [x, y]}]}", "{flag: 否, set: [x]}") ==
        doctest::Approx(0.5));
}

TEST_CASE("a detail names what is missing, what was found and where") {
  const Detail set = detail("{field: set, covers: all}", "name: a\nset: [z]");
  REQUIRE(set.missing.size() == 2);
  CHECK(set.missing[0].id == "x");
  CHECK(set.missing[1].label.zh == "丑");
  CHECK(set.actual == "z");
  CHECK(set.position == Position{2, 6});
  CHECK(
      detail("{field: rate, at_least: {field: best, times: {parameter: near}}}", "{rate: 80%, best: 90%}").remark.zh ==
      "80%，应不低于 90% × 0.9 = 81%");
  CHECK(detail("{field: text, chars_at_most: 4}", "text: 智能制造厂").remark.zh == "共 5 字，限 4 字");
  CHECK(detail("{field: text, mentions: {all: [{id: mes, zh: 系统, en: MES}]}}", "text: 计划建设 MES。").remark.zh ==
        "“系统”只是计划：「计划建设 MES」，据“计划”");
  CHECK(detail("{field: cost, improves: true}", "cost: {before: 10元, after: 12元}").remark.zh ==
        "实施前 10元，实施后 12元，应当降低");
}

TEST_CASE("every fault of a requirement is reported at its place with the nearest right word") {
  struct Row {
    const char* requirement;
    const char* code;
    std::uint32_t column;
    const char* hint;
  };
  for (const Row& row : std::vector<Row>{
           {"{field: nmae, stated: true}", "unknown-field", 18, "did you mean `name`?"},
           {"{field: name, statd: true}", "unknown-predicate", 24, "did you mean `stated`?"},
           {"{field: set, covers: [w]}", "unknown-choice", 32, "choices: x, y, z"},
           {"{field: name, covers: all}", "field-type", 18, "it judges: choices"},
           {"{field: rate, at_least: {parameter: naer}}", "unknown-parameter", 46, "did you mean `near`?"},
           {"{use: nothing}", "unknown-definition", 16, "write it under `definitions` of definitions.yaml"},
           {"{field: name, stated: true, matches: a}", "two-predicates", 38, "list several under `all`"},
           {"{field: rate, at_least: high}", "wrong-type", 34, "write a number and %, such as `72%`"},
           {"{field: rate, at_least: 72}", "missing-percent", 34, "write `72%`"},
           {"{field: code, matches: '['}", "bad-pattern", 33, "write it in RE2's syntax, in single quotes"},
           {"{field: set, covers: []}", "bad-operand", 31, "for example {field: set, covers: all}"},
           {"{figure: photo}", "unknown-choice", 19, "choices: plan, map"},
           {"{field: kind, graded: true}", "no-value", 32,
            "give each choice of it one in the vocabulary, such as `value: 0.5`"},
           {"{field: grade, graded: half}", "bad-operand", 33, "for example {field: grade, graded: true}"},
           {"{part: a.e1}", "bad-operand", 10, "for example {part: ID, is: met}"},
           {"{each: attachments, require: {part: a.e1, is: met}}", "in-record", 39,
            "move it out of the list, beside the other under `all`"},
           {"{all: []}", "bad-operand", 16, "for example {all: [{field: …, is: true}, …]}"},
           {"{any: []}", "bad-operand", 16, "for example {any: [{field: …, is: true}, …]}"},
           {"{some: {at_least: 1, of: []}}", "bad-operand", 35,
            "for example {some: {at_least: 1, of: [{field: …, is: true}, …]}}"},
           {"{stated: true}", "no-field", 10, ""}}) {
    INFO(std::string(row.requirement));
    const Bound bound = bound_to(row.requirement);
    REQUIRE(bound.diagnostics.size() == 1);
    CHECK(bound.diagnostics.front().code == row.code);
    CHECK(bound.diagnostics.front().position == Position{1, row.column});
    CHECK(bound.diagnostics.front().hint.en == row.hint);
  }
  CHECK(bound_to("{all: []}").diagnostics.size() == 1);
  CHECK(bound_to("{all: [{field: nmae, stated: true}, {field: set, covers: [w]}]}").diagnostics.size() == 2);
}

TEST_CASE("a graded answer gives the share that its choice is worth, and says so") {
  const Bound bound = bound_to("{field: grade, graded: true}");
  CHECK(judge(bound.requirement, read("grade: half", bound.lexicon)).progress == 0.5);
  CHECK(judge(bound.requirement, read("grade: full", bound.lexicon)).progress == 1);
  CHECK(detail("{field: grade, graded: true}", "grade: half").remark.en == "“Half” counts 0.5, only “Full” counts 1");
}

TEST_CASE("a pattern that is too long, or would take too much memory, is refused when the rules are loaded") {
  const auto message = [](const std::string& pattern) {
    const Bound bound = bound_to("{field: code, matches: '" + pattern + "'}");
    return bound.diagnostics.empty() ? std::string() : bound.diagnostics.front().message.en;
  };
  std::string han;
  for (int i = 0; i < 1000; ++i) han += "字";
  CHECK(message(han) == "");
  CHECK(message(han + "符") == "the pattern has more than 1000 characters");
  std::string large;
  for (int i = 0; i < 50; ++i) large += "[一-龥]{900}";
  CHECK(message(large) == "the pattern is malformed: pattern too large - compile failed");
}

TEST_CASE("a predicate is found by its name and says in both languages what it asks") {
  for (const PredicateRow* row : predicates()) {
    INFO(row->name);
    CHECK(find_predicate(row->name) == row);
    CHECK_FALSE(row->zh.empty());
    CHECK_FALSE(row->en.empty());
    CHECK_FALSE(row->example.empty());
  }
}
