#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "report/rules/formats.h"

namespace pilotcheck {

namespace {

struct RulesList {
  OutputOptions output;
  RulesOptions rules;

  void declare(std::vector<Option>& options) {
    rules.declare(options);
    output.declare(rules_list_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    const std::optional<Ruleset> ruleset = rules.load(call);
    if (!ruleset) return ExitStatus::failure;
    return output.write(call, rules_list_formats, {*ruleset, others()}).value_or(ExitStatus::clean);
  }

 private:
  /// Where none was asked for, the other rulesets of the program.
  [[nodiscard]] std::vector<OtherRuleset> others() const {
    std::vector<OtherRuleset> all;
    if (!rules.folder.empty()) return all;
    for (const ShippedRuleset& one : shipped_rulesets().subspan(1)) {
      const Loaded<Ruleset> other = load_ruleset(rules_in(std::string(one.id)));
      if (other.value) all.push_back({std::string(one.id), other.value->title});
    }
    return all;
  }
};

}  // namespace

CommandLine rules_list_command() { return command_line<RulesList>(); }

}  // namespace pilotcheck
