#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "report/rules/lint_formats.h"
#include "ruleset/lint_rules.h"

namespace pilotcheck {

namespace {

struct RulesLint {
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    rules.declare(options);
    output.declare(rules_lint_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    RulesetSource source;
    const std::optional<Ruleset> ruleset = rules.load(call, &source);
    if (!ruleset) return ExitStatus::failure;
    const std::vector<Diagnostic> doubts = lint_rules(source, *ruleset);
    if (const auto failed = output.write(call, rules_lint_formats, {*ruleset, doubts})) return *failed;
    return doubts.empty() ? ExitStatus::clean : ExitStatus::findings;
  }
};

}  // namespace

CommandLine rules_lint_command() { return command_line<RulesLint>(); }

}  // namespace pilotcheck
