#include "cli/rules_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/usage.h"
#include "ruleset/extend_ruleset.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

std::optional<std::vector<ParameterOverride>> read_overrides(const Call& call,
                                                             const std::vector<std::string>& parameters) {
  std::vector<ParameterOverride> overrides;
  for (const std::string& parameter : parameters) {
    const std::size_t equals = parameter.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == parameter.size() ||
        text::find_invalid_utf8(parameter)) {
      wrong_usage(call,
                  {fmt::format("--parameter 不是 ID=VALUE：{}", parameter),
                   fmt::format("--parameter is not ID=VALUE: {}", parameter)},
                  {"例如 --parameter ID=95%", "for example --parameter ID=95%"});
      return std::nullopt;
    }
    overrides.push_back({parameter.substr(0, equals), parameter.substr(equals + 1)});
  }
  return overrides;
}

/// An override that the rules cannot use would be blamed on the rule file, which nobody touched. So each is tried
/// alone, by rules that are sound without it. Nothing when none of them is to blame.
const ParameterOverride* unusable_override(const RulesetSource& source,
                                           const std::vector<ParameterOverride>& overrides) {
  if (overrides.empty() || !load_ruleset(source).value) return nullptr;
  for (const ParameterOverride& one : overrides) {
    const Loaded<Ruleset> alone = load_ruleset(source, {one});
    const bool unknown = !alone.diagnostics.empty() && alone.diagnostics.front().code == "unknown-parameter";
    if (!alone.value && !unknown) return &one;
  }
  return nullptr;
}

}  // namespace

void RulesOptions::declare(std::vector<Option>& options) {
  options.push_back({"--rules DIR", "使用 DIR 中的规则集，或编号为 DIR 的自带规则集",
                     "judge by the ruleset in DIR, or by the shipped one with this id", &folder});
  options.push_back({"--parameter ID=VALUE", "设定规则参数，如 ID=95%；可重复",
                     "sets a parameter of the rules, such as ID=95%; repeatable", &parameters});
}

namespace {

/// Of the program, where it is an id of one that it carries; else the folder.
RulesetSource plain_rules(const std::string& name) {
  if (const ShippedRuleset* shipped = find_shipped(name)) return shipped->source();
  RulesetSource own = embedded_ruleset();
  RulesetSource other = ruleset_in_folder(name, std::move(own.language));
  other.lexicon = own.lexicon;
  return other;
}

/// With what it extends, and what that extends. A folder is meant as seen from that of the ruleset.
RulesetSource with_base(RulesetSource source, const std::string& folder, std::size_t depth) {
  constexpr std::size_t deepest = 8;
  const auto base = base_of(source);
  if (!base) return source;
  const auto refuse = [&](Bilingual message, Bilingual hint) {
    source.diagnostics.push_back(
        {Severity::error, "no-base", base->file, base->position, std::move(message), std::move(hint)});
  };
  const std::string name = find_shipped(base->id) != nullptr
                               ? base->id
                               : (std::filesystem::path(folder) / base->id).lexically_normal().string();
  if (depth == deepest) {
    refuse({"extends 层数过多，或互相引用", "rulesets extend one another too deeply, or in a circle"},
           {fmt::format("最多 {} 层", deepest), fmt::format("at most {} levels", deepest)});
    return source;
  }
  RulesetSource other = plain_rules(name);
  if (other.documents.empty()) {
    std::vector<std::string_view> ids;
    for (const ShippedRuleset& shipped : shipped_rulesets()) ids.push_back(shipped.id);
    refuse({fmt::format("没有规则集 {}", base->id), fmt::format("there is no ruleset {}", base->id)},
           text::listed({"写自带规则集的编号，或相对本规则集的文件夹；自带的有",
                         "write the id of a shipped ruleset, or a folder as seen from this one; shipped are"},
                        ids));
    return source;
  }
  return extend(std::move(source), with_base(std::move(other), name, depth + 1));
}

}  // namespace

const ShippedRuleset* find_shipped(std::string_view id) {
  const auto found = std::ranges::find(shipped_rulesets(), id, &ShippedRuleset::id);
  return found == shipped_rulesets().end() ? nullptr : &*found;
}

RulesetSource rules_in(const std::string& name) {
  if (name.empty()) return embedded_ruleset();
  return with_base(plain_rules(name), name, 0);
}

std::optional<Ruleset> RulesOptions::load(const Call& call, RulesetSource* loaded_from) const {
  const auto overrides = read_overrides(call, parameters);
  if (!overrides) return std::nullopt;
  RulesetSource source = rules_in(folder);
  Loaded<Ruleset> loaded = load_ruleset(source, *overrides);
  if (!loaded.value) {
    if (const ParameterOverride* one = unusable_override(source, *overrides)) {
      wrong_usage(call,
                  {fmt::format("参数 {} 的值不能是 {}", one->id, one->value),
                   fmt::format("the parameter {} cannot be {}", one->id, one->value)},
                  {"写法应与规则文件中的值一样，如 90% 或 200",
                   "write it like the value in the rule file, such as 90% or 200"});
      return std::nullopt;
    }
  }
  say_on_stderr(call, loaded.diagnostics);
  if (loaded_from != nullptr) *loaded_from = std::move(source);
  return std::move(loaded.value);
}

}  // namespace pilotcheck
