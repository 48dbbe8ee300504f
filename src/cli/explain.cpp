#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.h"
#include "cli/rules_option.h"
#include "report/explain/explanation.h"
#include "report/explain/scoring_text.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Says what `id` is; false when the ruleset and the predicate table have no such id.
bool explain_id(const Ruleset& ruleset, std::string_view id, Explanation& explanation) {
  for (const RuleFile& file : ruleset.files) {
    if (file.id == id) return explanation.rule_file(file), true;
    for (const Part& part : file.parts) {
      if (part.id == id) return explanation.part(file, part), true;
      for (const Criterion& criterion : part.criteria) {
        if (criterion.id == id) return explanation.criterion(file, part, criterion), true;
      }
    }
  }
  for (const PredicateFamily& family : predicate_families()) {
    for (const PredicateRow& row : family.rows) {
      if (row.name == id) return explanation.predicate(family, row), true;
    }
  }
  return false;
}

std::vector<std::string_view> known_ids(const Ruleset& ruleset) {
  std::vector<std::string_view> ids;
  for (const RuleFile& file : ruleset.files) {
    ids.push_back(file.id);
    for (const Part& part : file.parts) {
      ids.push_back(part.id);
      for (const Criterion& criterion : part.criteria) ids.push_back(criterion.id);
    }
  }
  for (const PredicateRow* row : predicates()) ids.push_back(row->name);
  ids.push_back("scoring");
  return ids;
}

ExitStatus refuse_id(const Call& call, const Ruleset& ruleset, const std::string& id) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> candidates = known_ids(ruleset);
  std::vector<std::string_view> near;
  while (near.size() < most) {
    const auto nearest = nearest_word(id, candidates);
    if (!nearest) break;
    near.push_back(*nearest);
    std::erase(candidates, *nearest);
  }
  const Bilingual hint = near.empty() ? Bilingual{"编号见 pilotcheck rules list", "see pilotcheck rules list for ids"}
                                      : text::listed({"相近的有", "near it"}, near);
  return wrong_usage(call, {fmt::format("没有编号 {}", id), fmt::format("there is nothing with the id {}", id)}, hint);
}

}  // namespace

ExitStatus run_explain(Call& call) {
  std::string id;
  std::string rules;
  const auto stop = read_arguments(call, {{"ID", "编号：discrete、discrete.e5、discrete.e5.mes-functions、covers 等",
                                           "an id: discrete, discrete.e5, discrete.e5.mes-functions, covers, …", &id},
                                          {"--rules DIR", "使用 DIR 中的规则集，而不是自带的",
                                           "read the ruleset in DIR instead of the one shipped", &rules}});
  if (stop) return *stop;
  const std::optional<Ruleset> ruleset = load_rules(call, rules);
  if (!ruleset) return ExitStatus::failure;
  Page page(call.output.out, call.world.width, call.world.terminal && !call.world.no_color);
  if (id == "scoring") {
    explain_scoring(*ruleset, call.language, page);
    return ExitStatus::clean;
  }
  Explanation explanation(*ruleset, call.language, page);
  return explain_id(*ruleset, id, explanation) ? ExitStatus::clean : refuse_id(call, *ruleset, id);
}

}  // namespace pilotcheck
