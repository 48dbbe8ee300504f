// What `explain` says, in both languages, and that what it tells people to write is right.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "cli/run.h"
#include "report/explain/example_snippet.h"
#include "report/explain/formats.h"
#include "report/explain/requirement_text.h"
#include "unit/assessment/tiny_rules.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

/// `explain ID` by the shipped rules.
std::string explained(const std::string& id, const std::string& language = "en", int status = 0) {
  Output output;
  const int actual = static_cast<int>(run({"explain", "--lang", language, id}, {}, output));
  CHECK(actual == status);
  return status == 0 ? output.out : output.err;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

const Criterion& criterion(std::string_view id) {
  for (const RuleFile& file : shared_rules().files) {
    for (const Part& part : file.parts) {
      for (const Criterion& one : part.criteria) {
        if (one.id == id) return one;
      }
    }
  }
  FAIL("no criterion " << id);
  static const Criterion none;
  return none;
}

std::vector<std::string> judged_by(std::string_view id, Language language) {
  std::vector<std::string> lines;
  for (const RequirementLine& line : requirement_lines(criterion(id).require, shared_rules().vocabulary, language)) {
    lines.push_back(std::string(line.depth * 2, ' ') + line.text);
  }
  return lines;
}

using Lines = std::vector<std::string>;

/// What explain shows for one criterion, guard and all; of nothing where it shows none.
Snippet snippet_for(const Criterion& one, const Ruleset& ruleset, Language language) {
  std::vector<const Requirement*> requirements{&one.require};
  if (one.when) requirements.insert(requirements.begin(), &*one.when);
  return example_of(requirements, ruleset, language).value_or(Snippet{});
}

std::string as_file(const Lines& lines) {
  std::string yaml;
  for (const std::string& line : lines) yaml += line + '\n';
  return yaml;
}

std::string shown_for(const Criterion& one, const Ruleset& ruleset, Language language) {
  return as_file(snippet_for(one, ruleset, language).lines);
}

}  // namespace

TEST_CASE("a requirement reads as a sentence, with labels and paths") {
  CHECK(judged_by("discrete.e1.functions", Language::en) ==
        Lines{"MES functions (mes.functions) covers all of: planning, quality, energy"});
  CHECK(judged_by("discrete.e1.functions", Language::zh) ==
        Lines{"MES 功能（mes.functions） 全部覆盖：计划、质量、能效"});
  CHECK(judged_by("discrete.e1.deployed", Language::en) == Lines{"all of:", "  MES deployed (mes.deployed) equals: yes",
                                                                 "  architecture diagram is attached as a figure"});
  CHECK(judged_by("discrete.e3.rate", Language::en) ==
        Lines{"Numerical control rate (equipment.rate) is at least: Advanced level (equipment.advanced) × 0.9 "
              "(parameter near)"});
  CHECK(judged_by("discrete.s1.layout", Language::zh) == Lines{"系统建设情况（narrative.discrete.s1） 写明：布局"});
}

TEST_CASE("what explain tells people to write meets the criterion when it is written") {
  for (const char* id : {"discrete.e1.functions", "discrete.e1.deployed", "discrete.e2.monitoring",
                         "basic.1.registered", "basic.5.cost", "remote.e1.any", "discrete.s1.layout"}) {
    for (const Language language : {Language::zh, Language::en}) {
      const std::string yaml = as_file(snippet_for(criterion(id), shared_rules(), language).filled);
      INFO(id << "\n" << yaml);
      const Description description = describe(shared_rules(), yaml);
      CHECK(description.faults.empty());
      CHECK(name_of(judge(criterion(id).require, description).status) == "met");
    }
  }
}

TEST_CASE("every example that explain shows for a criterion of the shipped rules is sound and meets it") {
  const Loaded<Ruleset> shipped = load_ruleset(embedded_ruleset());
  REQUIRE(shipped.value);
  std::size_t judged = 0;
  for (const RuleFile& file : shipped.value->files) {
    for (const Part& part : file.parts) {
      for (const Criterion& one : part.criteria) {
        for (const Language language : {Language::zh, Language::en}) {
          const std::string yaml = as_file(snippet_for(one, *shipped.value, language).filled);
          INFO(one.id << "\n" << yaml);
          const Description description = describe(*shipped.value, yaml);
          CHECK(description.faults.empty());
          if (one.when) CHECK(name_of(judge(*one.when, description).status) == "met");
          CHECK(name_of(judge(one.require, description).status) == "met");
          ++judged;
        }
      }
    }
  }
  CHECK(judged > 700);
}

TEST_CASE("an example is marked as one in its narratives and nowhere else") {
  const Loaded<Ruleset> shipped = load_ruleset(embedded_ruleset());
  REQUIRE(shipped.value);
  std::size_t marked = 0;
  for (const RuleFile& file : shipped.value->files) {
    for (const Part& part : file.parts) {
      for (const Criterion& one : part.criteria) {
        for (const Language language : {Language::zh, Language::en}) {
          const std::string yaml = shown_for(one, *shipped.value, language);
          INFO(one.id << "\n" << yaml);
          const Description description = describe(*shipped.value, yaml);
          for (Slot slot = 1; slot < description.facts.size(); ++slot) {
            const Fact& fact = description.fact(slot);
            const bool has_mark = has(fact.text, "【示例】") || has(fact.text, "[example]");
            const bool is_narrative = shipped.value->vocabulary.field(slot).kind() == ValueKind::prose;
            if (!is_narrative) CHECK(!has_mark);
            // One that may have a few characters only is made of boxes, which are a mark of their own.
            if (is_narrative && fact.stated()) CHECK((has_mark || fact.text.starts_with("□")));
            marked += has_mark ? 1 : 0;
          }
        }
      }
    }
  }
  CHECK(marked > 300);
}

TEST_CASE("an example meets what is denied, guarded and alternative too, or there is none") {
  const auto shown = [](const std::string& requirement) {
    const Loaded<Source> source = decode_source("rules.yaml", "r: " + requirement + "\n", {});
    const Loaded<Document> document = read_document(*source.value, {});
    std::vector<Diagnostic> diagnostics;
    const std::vector<Parameter> parameters;
    const Definitions definitions;
    Concepts concepts;
    BindContext context{shared_rules().vocabulary, concepts, parameters, definitions, "rules.yaml", diagnostics};
    Criterion one;
    REQUIRE(document.value);
    for (const auto [key, value] : document.value->root().entries()) one.require = bind_requirement(value, context);
    REQUIRE_MESSAGE(diagnostics.empty(), diagnostics.front().message.en);
    return shown_for(one, shared_rules(), Language::en);
  };
  const std::string plan = "{field: safety.plan, is: true}";
  CHECK(shown("{all: [{any: [" + plan + ", {field: mes.deployed, is: true}]}, {not: " + plan + "}]}") ==
        "mes:\n  deployed: true\nsafety:\n  plan: false\n");
  CHECK(shown("{not: {field: equipment.rate, at_least: 50%}}") == "equipment:\n  rate: 49%\n");
  CHECK(shown("{not: {field: equipment.rate, at_least: {field: equipment.advanced}}}") ==
        "equipment:\n  rate: 71%\n  advanced: 72%\n");
  CHECK(shown("{all: [{field: equipment.rate, above: 50%}, {field: equipment.rate, below: 51%}]}") ==
        "equipment:\n  rate: 50.5%\n");
  CHECK(shown("{not: {field: mes.functions, covers_any: all}}") == "mes:\n  functions: []\n");
  CHECK(shown("{not: {field: cost, improves: true}}") == "cost: {before: 42天, after: 60天}\n");
  CHECK(shown("{field: enterprise.name, chars_at_most: 1}") == "enterprise:\n  name: 某\n");
  CHECK(shown("{field: enterprise.profile, chars_at_least: 5000}").size() > 5000);
  CHECK(shown("{field: enterprise.name, matches: '^[0-9]+$'}") == "");
  CHECK(shown("{all: [{field: enterprise.name, matches: '^某'}, {field: enterprise.name, one_of: [甲, 某人]}]}") ==
        "enterprise:\n  name: 某人\n");
}

TEST_CASE("an example has Chinese keys for a Chinese reader") {
  CHECK(shown_for(criterion("discrete.e1.functions"), shared_rules(), Language::zh) ==
        "制造执行系统:\n  MES 功能: [计划, 质量, 能效]\n");
}

TEST_CASE("every target, part, criterion and predicate of the shipped rules can be explained in both languages") {
  const Loaded<Ruleset> shipped = load_ruleset(embedded_ruleset());
  REQUIRE(shipped.value);
  std::vector<std::string> ids;
  for (const RuleFile& file : shipped.value->files) {
    ids.push_back(file.id);
    for (const Part& part : file.parts) {
      ids.push_back(part.id);
      if (!part.criteria.empty()) ids.push_back(part.criteria.front().id);
    }
  }
  for (const PredicateRow* row : predicates()) ids.emplace_back(row->name);
  for (const std::string& id : ids) {
    CHECK_MESSAGE(has(explained(id, "en"), id), id);
    CHECK_MESSAGE(has(explained(id, "zh"), id), id);
  }
}

TEST_CASE("an element is explained with clause, criteria, fields, choices and an example") {
  const std::string text = explained("discrete.e5");
  CHECK(has(text, "discrete.e5  "));
  CHECK(has(text, "clause    annex 2, 一（一）5\n"));
  CHECK(has(text, "discrete.e5.mes-functions\n"));
  CHECK(has(text, "  judged    "));
  CHECK(has(text, "systems.mes.functions"));
  CHECK(has(text, "Example of what to write\n"));
  CHECK(has(text, "  systems:\n"));
}

TEST_CASE("a derived part says from what it follows") {
  CHECK(has(explained("basic.3"), "follows from the elements of the claimed targets"));
}

TEST_CASE("no label runs into what it labels") {
  CHECK(has(explained("discrete"), "  applies   Modes (pilot.modes) includes: Discrete manufacturing\n"));
  CHECK(has(explained("basic"), "  applies   always, to every description\n"));
}

TEST_CASE("an unknown id is refused with the ids near it") {
  const std::string text = explained("discrete.e9", "en", 2);
  CHECK(text.starts_with("pilotcheck: error: there is nothing called discrete.e9; near it: discrete.e"));
  CHECK(has(explained("\xff", "en", 2), "there is nothing called \\xff; see pilotcheck rules list for ids"));
}

TEST_CASE("a field is explained by its path, its label in either language, an alias or the labels on the way to it") {
  const std::string field = explained("enterprise.name", "zh");
  CHECK(has(field, "企业名称  enterprise.name\n  属于      企业基本信息\n"));
  CHECK(has(field, "企业基本信息:\n    企业名称: "));
  CHECK(has(field, "form.enterprise.name  填写企业名称（附件1 一（一））"));
  for (const char* called : {"企业名称", "Enterprise name", "单位名称", "企业基本信息 / 企业名称", "enterprise-name"}) {
    CHECK_MESSAGE(explained(called, "zh") == field, called);
  }
  const std::string several = explained("已投用", "zh");
  CHECK(has(several, "MES 已投用  systems.mes.in_use"));
  CHECK(has(several, "ERP 已投用  systems.erp.in_use"));
  CHECK(has(explained("enterprise.profile"), "at most   400 characters\n"));
  CHECK(has(explained("attachments.file"), "attachments:\n    - {id: a1, kind: "));
}

TEST_CASE("a kind of attachment is explained by its id or label, with what asks for it") {
  const std::string kind = explained("mes_architecture", "zh");
  CHECK(has(kind, "MES 架构图  mes_architecture\n"));
  CHECK(has(kind, "discrete.s5.mes-figure  "));
  CHECK(explained("制造执行系统架构图", "zh") == kind);
  CHECK(explained("MES architecture", "zh") == kind);
  CHECK(explained("MES架构图", "zh") == kind);
  CHECK(has(explained("架构图", "zh", 2), "名称中有它的："));
}

TEST_CASE("faults, predicates and fields are explained in both languages") {
  CHECK(has(explained("unknown-key"), "unknown-key  no field goes by this key at this level\n  remedy    "));
  CHECK(has(explained("unknown-key", "zh"), "  改法      "));
  for (const char* language : {"zh", "en"}) {
    const std::string all = explained("predicates", language);
    for (const PredicateRow* row : predicates()) CHECK(has(all, row->name));
    const std::string fields = explained("fields", language);
    CHECK(has(fields, "systems.mes.functions"));
    CHECK(has(fields, "attachments.caption"));
  }
  CHECK(has(explained("unknwon-key", "en", 2), "near it: unknown-key"));
  CHECK(has(explained("企业名", "zh", 2), "名称中有它的：企业名称（enterprise.name）"));
}

TEST_CASE("what is only part of a name is answered by all names that have it, targets and sections first") {
  const std::string discrete = explained("离散", "zh", 2);
  CHECK(has(discrete, "没有编号或名称 离散；名称中有它的：离散型智能制造（discrete）、"));
  CHECK(has(discrete, "离散型智能制造实施现状（narrative.discrete）"));
  const std::string apply = explained("申报", "zh", 2);
  CHECK(has(apply, "名称中有它的："));
  CHECK(has(apply, "申报日期（pilot.application_date）"));
  CHECK(has(explained("manufactur", "en", 2), "it is in the name of: Discrete manufacturing (discrete), "));
  CHECK(has(explained("a", "en", 2), " in all)"));
  CHECK(explained("离散型智能制造", "zh") == explained("discrete", "zh"));
  CHECK(explained("discrete Manufacturing") == explained("discrete"));
  CHECK(has(explained("信息安全保障情况", "zh"), "信息安全保障情况  narrative.discrete.s7\n"));
}

TEST_CASE("whatever is offered to be explained is explained") {
  const Loaded<Ruleset> shipped = load_ruleset(embedded_ruleset());
  REQUIRE(shipped.value);
  for (const Explainable& one : explainables(*shipped.value)) {
    if (one.kind == Explainable::Kind::rule) continue;  // by their own tests
    for (const Language language : {Language::zh, Language::en}) {
      std::string text;
      write_text({*shipped.value, {one}}, {.language = language}, text);
      CHECK_MESSAGE(!text.empty(), one.id);
    }
  }
}

TEST_CASE("what a report prints is explained: its words, sides of changes, keys of support, what a text lacks") {
  for (const auto& [typed, begin] : {std::pair{"未填写", "unstated  "},
                                     {"请核实", "unstated  "},
                                     {"有差距", "gaps  "},
                                     {"附材料", "attach  "},
                                     {"佐证", "evidence  "},
                                     {"note", "note  "},
                                     {"effects.energy_use.after", "能源利用率  effects.energy_use"},
                                     {"能源利用率·实施后", "能源利用率  effects.energy_use"},
                                     {"before", "运营成本  effects.operating_cost"},
                                     {"地址", "地址  pilot.address"},
                                     {"ERP 的架构或功能", "discrete.s5"},
                                     {"处理", "数据的处置  iot.data_handling"},
                                     {"能效", "MES 功能  systems.mes.functions"},
                                     {"mes_erp", "discrete.s6.erp-integration"},
                                     {"附件2 一（一）5", "discrete.e5.mes"},
                                     {"必须", "must  "},
                                     {"得分", "score  "}}) {
    CHECK_MESSAGE(has(explained(typed, "zh"), begin), typed);
  }
}
