#include <fmt/format.h>

#include <algorithm>

#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "report/explain/formats.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// What completion offers; nothing where `rules` cannot be used.
std::vector<OptionValue> ids_of(const std::string& rules) {
  const Loaded<Ruleset> ruleset = load_ruleset(rules_in(rules));
  std::vector<OptionValue> ids;
  if (!ruleset.value) return ids;
  for (const Explainable& one : explainables(*ruleset.value)) {
    ids.push_back({std::string(one.id), one.title.zh, one.title.en});
  }
  return ids;
}

ExitStatus refuse_id(const Call& call, std::vector<std::string_view> known, const std::string& id) {
  constexpr std::size_t most = 3;
  std::vector<std::string_view> near;
  while (near.size() < most) {
    const auto nearest = nearest_word(id, known);
    if (!nearest) break;
    near.push_back(*nearest);
    std::erase(known, *nearest);
  }
  return wrong_usage(call, {fmt::format("没有编号 {}", id), fmt::format("there is nothing with the id {}", id)},
                     near.empty() ? Bilingual{"编号见 pilotcheck rules list", "see pilotcheck rules list for ids"}
                                  : text::listed({"相近的有", "near it"}, near));
}

struct Explain {
  std::string id;
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    options = {{"ID",
                "规则文件、要素、章节、条目或谓词的编号，见 rules list",
                "the id of a rule file, element, section, criterion or predicate; see rules list",
                &id,
                {},
                nullptr,
                ids_of}};
    rules.declare(options);
    output.declare(explain_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    std::vector<std::string_view> known;
    for (const Explainable& one : explainables(*ruleset)) known.push_back(one.id);
    if (std::ranges::find(known, id) == known.end()) return refuse_id(call, std::move(known), id);
    return output.write(call, explain_formats, {*ruleset, id}).value_or(ExitStatus::clean);
  }
};

}  // namespace

CommandLine explain_command() { return command_line<Explain>(); }

}  // namespace pilotcheck
