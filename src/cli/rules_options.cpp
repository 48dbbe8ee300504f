#include "cli/rules_options.h"

#include <fmt/format.h>

#include "cli/usage.h"
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
  options.push_back(
      {"--rules DIR", "使用 DIR 中的规则集，而不是自带的", "the ruleset in DIR instead of the one shipped", &folder});
  options.push_back({"--parameter ID=VALUE", "设定规则参数，如 ID=95%；可重复",
                     "sets a parameter of the rules, such as ID=95%; repeatable", &parameters});
}

RulesetSource rules_in(const std::string& folder) {
  RulesetSource own = embedded_ruleset();
  if (folder.empty()) return own;
  RulesetSource other = ruleset_in_folder(folder, std::move(own.language));
  other.lexicon = own.lexicon;
  return other;
}

std::optional<Ruleset> RulesOptions::load(const Call& call) const {
  const auto overrides = read_overrides(call, parameters);
  if (!overrides) return std::nullopt;
  const RulesetSource source = rules_in(folder);
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
  return std::move(loaded.value);
}

}  // namespace pilotcheck
