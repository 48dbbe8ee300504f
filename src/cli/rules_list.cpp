#include "cli/arguments.h"
#include "cli/rules_option.h"
#include "report/rules/formats.h"

namespace pilotcheck {

ExitStatus run_rules_list(Call& call) {
  std::string rules;
  const auto stop = read_arguments(call, {{"--rules DIR", "使用 DIR 中的规则集，而不是自带的",
                                           "list the ruleset in DIR instead of the one shipped", &rules}});
  if (stop) return *stop;
  const std::optional<Ruleset> ruleset = load_rules(call, rules);
  if (!ruleset) return ExitStatus::failure;
  ReportOptions options;
  options.language = call.language;
  options.width = call.world.width;
  options.color = call.world.terminal && !call.world.no_color;
  write_text(RulesReport{*ruleset}, options, call.output.out);
  return ExitStatus::clean;
}

}  // namespace pilotcheck
