#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "input/keyed_reader.h"
#include "ruleset/rule_file.h"
#include "ruleset/ruleset.h"
#include "text/digest.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

bool is_rule_file(std::string_view name) {
  return name != "ruleset.yaml" && name != "vocabulary.yaml" && name != "definitions.yaml";
}

const Document* find_document(const RulesetSource& source, std::string_view name) {
  for (const Document& document : source.documents) {
    if (document.name == name) return &document;
  }
  return nullptr;
}

void read_head(const Document& document, Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  const Faults faults{document.name, diagnostics};
  const KeyedReader keys(document.root(),
                         {"id", "title", "issuer", "document", "year", "scoring", "ranking", "recommendation"},
                         {"规则集", "a ruleset"}, faults);
  ruleset.id = keys.text("id");
  ruleset.title = keys.bilingual("title");
  ruleset.issuer = keys.bilingual("issuer");
  ruleset.document = keys.text("document");
  const std::string written = keys.text("year");
  const auto year = parse_decimal(written);
  if (year) ruleset.year = static_cast<int>(year->millionths / 1'000'000);
  if (const auto scoring = keys.find("scoring")) ruleset.scoring = read_scoring(*scoring, faults);
  if (const auto ranking = keys.find("ranking")) ruleset.ranking = read_ranking(*ranking, faults);
  if (!written.empty() && ruleset.year < 1900)
    faults.error(keys.position(), "wrong-type", {"year 应为年份", "`year` must be a year"});
}

/// After the vocabulary, whose fields it names.
void read_recommending(const Document& head, Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  const Faults faults{head.name, diagnostics};
  for (const auto [key, value] : head.root().entries()) {
    if (key.text() == "recommendation") ruleset.recommendation = read_recommendation(value, ruleset.vocabulary, faults);
  }
}

Definitions read_definitions(const Document& document, const Vocabulary& vocabulary,
                             std::vector<Diagnostic>& diagnostics) {
  Definitions definitions;
  const Definitions none;  // a definition does not use others: what it asks is plain where it stands
  const std::vector<Parameter> parameters;
  const Faults faults{document.name, diagnostics};
  const KeyedReader keys(document.root(), {"definitions"}, {"定义文件", "a file of definitions"}, faults);
  const auto list = keys.need("definitions");
  if (!list) return definitions;
  BindContext context{vocabulary, parameters, none, document.name, diagnostics};
  for (const auto [name, requirement] : list->entries()) {
    if (!definitions.emplace(std::string(name.text()), bind_requirement(requirement, context)).second) {
      faults.error(
          name.position(), "duplicate-id",
          {fmt::format("定义 {} 重复", name.text()), fmt::format("the definition `{}` is there twice", name.text())});
    }
  }
  return definitions;
}

/// Place of a rule file in the notice's order: basic conditions, application form, then the choices of the vocabulary.
std::size_t rank_of(const RuleFile& file, const Vocabulary& vocabulary) {
  if (file.kind == RuleKind::baseline)
    return std::any_of(file.parts.begin(), file.parts.end(), [](const Part& part) { return part.derived; }) ? 0 : 1;
  std::size_t rank = 2;
  for (const std::string_view path : {"pilot.modes", "pilot.technologies"}) {
    const auto slot = vocabulary.find(path);
    if (!slot) continue;
    for (const Choice& choice : vocabulary.field(*slot).choices) {
      if (choice.id == file.id) return rank;
      ++rank;
    }
  }
  return rank;
}

void check_ids(const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  std::set<std::string_view> ids;
  for (const RuleFile& file : ruleset.files) {
    if (ids.insert(file.id).second) continue;
    diagnostics.push_back(
        {Severity::error,
         "duplicate-id",
         file.file,
         {1, 1},
         {fmt::format("规则文件编号 {} 重复", file.id), fmt::format("two rule files have the id `{}`", file.id)},
         {}});
  }
}

/// What scoring and ranking name must be there.
void check_scoring(const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics) {
  const auto complain = [&](std::string_view name) {
    diagnostics.push_back({Severity::error,
                           "unknown-part",
                           "ruleset.yaml",
                           {1, 1},
                           {fmt::format("评分或排序提到的 {} 不存在", name),
                            fmt::format("scoring or ranking names {}, which is not there", name)},
                           {}});
  };
  std::set<std::string_view> parts;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) parts.insert(part.id);
  }
  for (const RankingKey& key : ruleset.ranking) {
    for (const std::string& part : key.of) {
      if (!parts.contains(part)) complain(part);
    }
  }
  for (const auto& weight : ruleset.scoring.files) {
    const auto named = [&](const RuleFile& file) { return file.kind == RuleKind::baseline && file.id == weight.first; };
    if (std::none_of(ruleset.files.begin(), ruleset.files.end(), named)) complain(weight.first);
  }
}

void check_overrides(const Ruleset& ruleset, const std::vector<ParameterOverride>& overrides,
                     const std::set<std::string>& overridden, std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> known;
  for (const RuleFile& file : ruleset.files) {
    for (const Parameter& parameter : file.parameters) known.push_back(file.id + "." + parameter.id);
  }
  const std::vector<std::string_view> names(known.begin(), known.end());
  for (const ParameterOverride& other : overrides) {
    if (overridden.contains(other.id)) continue;
    const auto nearest = text::nearest(other.id, names);
    diagnostics.push_back(
        {Severity::error,
         "unknown-parameter",
         "--parameter",
         {},
         {fmt::format("没有参数 {}", other.id), fmt::format("there is no parameter `{}`", other.id)},
         nearest ? Bilingual{fmt::format("是否应为 {}？", *nearest), fmt::format("did you mean `{}`?", *nearest)}
                 : Bilingual{fmt::format("参数有：{}", fmt::join(names, "、")),
                             fmt::format("parameters: {}", fmt::join(names, ", "))}});
  }
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

/// Of the rules as they are judged by: another value of a parameter makes other rules.
std::string digest_of(const RulesetSource& source, const std::vector<ParameterOverride>& overrides) {
  if (overrides.empty()) return source.digest;
  Digest digest;
  digest.add(source.digest);
  for (const ParameterOverride& one : overrides) {
    digest.add(one.id);
    digest.add(one.value);
  }
  return digest.text();
}

}  // namespace

Loaded<Ruleset> load_ruleset(const RulesetSource& source, const std::vector<ParameterOverride>& overrides) {
  Loaded<Ruleset> result;
  result.diagnostics = source.diagnostics;
  if (source.documents.empty()) return result;
  Ruleset ruleset;
  ruleset.digest = digest_of(source, overrides);
  const Document* head = find_document(source, "ruleset.yaml");
  const Document* words = find_document(source, "vocabulary.yaml");
  for (const auto& needed : {std::pair{head, "ruleset.yaml"}, std::pair{words, "vocabulary.yaml"}}) {
    const std::string_view name = needed.second;
    const bool broken = std::any_of(source.diagnostics.begin(), source.diagnostics.end(),
                                    [name](const Diagnostic& d) { return d.file == name; });
    if (needed.first != nullptr || broken) continue;
    result.diagnostics.push_back({Severity::error,
                                  "not-found",
                                  std::string(name),
                                  {},
                                  {"规则集缺少这个文件", "the ruleset lacks this file"},
                                  {}});
  }
  if (head != nullptr) read_head(*head, ruleset, result.diagnostics);
  if (words == nullptr) return result;

  Loaded<Vocabulary> vocabulary = load_vocabulary(*words);
  result.diagnostics.insert(result.diagnostics.end(), vocabulary.diagnostics.begin(), vocabulary.diagnostics.end());
  if (!vocabulary.value) return result;
  ruleset.vocabulary = std::move(*vocabulary.value);

  if (head != nullptr) read_recommending(*head, ruleset, result.diagnostics);
  const Document* shared = find_document(source, "definitions.yaml");
  const Definitions definitions =
      shared == nullptr ? Definitions{} : read_definitions(*shared, ruleset.vocabulary, result.diagnostics);
  std::set<std::string> overridden;
  for (const Document& document : source.documents) {
    if (!is_rule_file(document.name)) continue;
    ruleset.files.push_back(
        read_rule_file(document, ruleset.vocabulary, definitions, overrides, overridden, result.diagnostics));
  }
  std::stable_sort(ruleset.files.begin(), ruleset.files.end(), [&](const RuleFile& a, const RuleFile& b) {
    return rank_of(a, ruleset.vocabulary) < rank_of(b, ruleset.vocabulary);
  });
  check_ids(ruleset, result.diagnostics);
  check_scoring(ruleset, result.diagnostics);
  check_overrides(ruleset, overrides, overridden, result.diagnostics);
  if (!has_error(result.diagnostics)) result.value = std::move(ruleset);
  return result;
}

}  // namespace pilotcheck
