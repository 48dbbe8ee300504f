#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "report/rules/manual_formats.h"

namespace pilotcheck {

namespace {

struct RulesDocs {
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    rules.declare(options);
    output.declare(rules_manual_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    return output.write(call, rules_manual_formats, {*ruleset}).value_or(ExitStatus::clean);
  }
};

}  // namespace

CommandLine rules_docs_command() { return command_line<RulesDocs>(); }

}  // namespace pilotcheck
