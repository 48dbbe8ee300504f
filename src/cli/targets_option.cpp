#include "cli/targets_option.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/rules_options.h"
#include "cli/usage.h"
#include "report/fields/needed_fields.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

/// What completion offers; nothing where `rules` cannot be used.
std::vector<OptionValue> target_values(const std::string& rules) {
  const Loaded<Ruleset> ruleset = load_ruleset(rules_in(rules));
  std::vector<OptionValue> values;
  if (!ruleset.value) return values;
  for (const RuleFile* file : targets_of(*ruleset.value)) values.push_back({file->id, file->title.zh, file->title.en});
  return values;
}

/// The names between the commas of all uses.
std::vector<std::string> names_in(const std::vector<std::string>& typed) {
  std::vector<std::string> names;
  for (std::string_view rest : typed) {
    while (!rest.empty()) {
      std::size_t end = rest.size();
      std::size_t length = 0;
      for (const std::string_view comma : {",", "，", "、"}) {
        const std::size_t at = rest.find(comma);
        if (at >= end) continue;
        end = at;
        length = comma.size();
      }
      if (const auto name = text::trim(rest.substr(0, end)); !name.empty()) names.emplace_back(name);
      rest.remove_prefix(end + length);
    }
  }
  return names;
}

/// All by which a target goes: its id, its title, the choices that claim it.
std::vector<std::string_view> names_of(const RuleFile& file, const Vocabulary& vocabulary) {
  std::vector<std::string_view> names{file.id, file.title.zh, file.title.en};
  if (!file.claims) return names;
  const std::vector<Choice>& choices = vocabulary.field(*file.claims).choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if ((file.judged >> i & 1U) == 0) continue;
    names.insert(names.end(), {choices[i].id, choices[i].label.zh, choices[i].label.en});
    names.insert(names.end(), choices[i].aliases.begin(), choices[i].aliases.end());
  }
  return names;
}

void refuse(const Call& call, const Ruleset& ruleset, const std::string& name) {
  std::vector<std::string_view> known;
  for (const RuleFile* file : targets_of(ruleset)) {
    for (const std::string_view one : names_of(*file, ruleset.vocabulary)) known.push_back(one);
  }
  Bilingual hint = did_you_mean(name, known, {});
  const Bilingual all = known_targets(ruleset);
  hint = hint.empty() ? all : Bilingual{fmt::format("{}；{}", hint.zh, all.zh), fmt::format("{}; {}", hint.en, all.en)};
  wrong_usage(call, {fmt::format("--target 不认识 {}", name), fmt::format("--target does not know {}", name)}, hint);
}

}  // namespace

Bilingual known_targets(const Ruleset& ruleset) {
  std::vector<std::string> ids;
  std::vector<std::string> titled;
  for (const RuleFile* file : targets_of(ruleset)) {
    ids.push_back(file->id);
    titled.push_back(fmt::format("{}（{}）", file->title.zh, file->id));
  }
  if (ids.empty()) return {"规则集中没有申报对象", "the ruleset has no targets"};
  return {fmt::format("可用：{}", fmt::join(titled, "、")), fmt::format("known are: {}", fmt::join(ids, ", "))};
}

void TargetsOption::declare(const Bilingual& otherwise, std::vector<Option>& options) {
  options.push_back({.name = "--target TARGET,…",
                     .zh = "申报对象的编号或名称，逗号分隔" + otherwise.zh,
                     .en = "ids or names of targets, commas between them" + otherwise.en,
                     .target = &typed,
                     .suggest = target_values});
}

std::optional<std::vector<const RuleFile*>> TargetsOption::find(const Call& call, const Ruleset& ruleset) const {
  std::vector<const RuleFile*> chosen;
  const std::vector<const RuleFile*> targets = targets_of(ruleset);
  for (const std::string& name : names_in(typed)) {
    const std::string folded = text::find_invalid_utf8(name) ? std::string() : text::fold(name);
    const auto found = std::ranges::find_if(targets, [&](const RuleFile* file) {
      return std::ranges::any_of(names_of(*file, ruleset.vocabulary),
                                 [&](std::string_view one) { return text::fold(one) == folded; });
    });
    if (found == targets.end()) {
      refuse(call, ruleset, name);
      return std::nullopt;
    }
    chosen.push_back(*found);
  }
  std::ranges::sort(chosen);  // pointers into one vector: the ruleset's own order
  chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
  return chosen;
}

}  // namespace pilotcheck
