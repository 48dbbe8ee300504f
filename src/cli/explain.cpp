#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.h"
#include "cli/rules_option.h"
#include "report/explain/formats.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

ExitStatus refuse_id(const Call& call, std::vector<std::string_view> candidates, const std::string& id) {
  constexpr std::size_t most = 3;
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
  std::vector<std::string_view> known;
  for (const Explainable& one : explainables(*ruleset)) known.push_back(one.id);
  if (std::ranges::find(known, id) == known.end()) return refuse_id(call, std::move(known), id);
  ReportOptions options;
  options.language = call.language;
  options.width = call.world.width;
  options.color = call.world.terminal && !call.world.no_color;
  write_text(ExplainReport{*ruleset, id}, options, call.output.out);
  return ExitStatus::clean;
}

}  // namespace pilotcheck
