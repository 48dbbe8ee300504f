#include "cli/rules_option.h"

#include <fmt/format.h>

#include "cli/arguments.h"
#include "report/wording.h"
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
                  {"例如 --parameter process.near_advanced=95%", "for example --parameter process.near_advanced=95%"});
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

std::optional<Ruleset> load_rules(const Call& call, const std::string& folder,
                                  const std::vector<std::string>& parameters) {
  const auto overrides = read_overrides(call, parameters);
  if (!overrides) return std::nullopt;
  const RulesetSource source =
      folder.empty() ? embedded_ruleset() : ruleset_in_folder(folder, embedded_ruleset().language);
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
  for (const Diagnostic& diagnostic : loaded.diagnostics) {
    call.output.err += diagnostic_line(diagnostic, call.language) + '\n';
  }
  return std::move(loaded.value);
}

}  // namespace pilotcheck
