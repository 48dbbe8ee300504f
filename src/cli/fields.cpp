#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/targets_option.h"
#include "report/fields/formats.h"

namespace pilotcheck {

namespace {

struct Fields {
  TargetsOption targets;
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    targets.declare({"（默认全部）", " (default: all)"}, options);
    rules.declare(options);
    output.declare(fields_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    auto chosen = targets.find(call, *ruleset);
    if (!chosen) return ExitStatus::failure;
    if (chosen->empty()) chosen = targets_of(*ruleset);
    const NeededFields needed = needed_fields(*ruleset, *chosen);
    return output.write(call, fields_formats, {*ruleset, needed}).value_or(ExitStatus::clean);
  }
};

}  // namespace

CommandLine fields_command() { return command_line<Fields>(); }

}  // namespace pilotcheck
