#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "report/rules/diff_formats.h"

namespace pilotcheck {

namespace {

struct RulesDiff {
  std::string before;
  std::string after;
  OutputOptions output;

  void declare(std::vector<Option>& options) {
    options = {{"OLD", "原先的规则集：文件夹，或自带规则集的编号",
                "the older ruleset: a folder, or the id of a shipped one", &before},
               {"NEW", "现在的规则集，同样", "the newer ruleset, likewise", &after}};
    output.declare(rules_diff_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    RulesetSource old_source;
    RulesetSource new_source;
    const std::optional<Ruleset> older = RulesOptions{before, {}, {}}.load(call, &old_source);
    const std::optional<Ruleset> newer = RulesOptions{after, {}, {}}.load(call, &new_source);
    if (!older || !newer) return ExitStatus::failure;
    const std::vector<RuleChange> changes = compare_rules({old_source, *older}, {new_source, *newer});
    if (const auto failed = output.write(call, rules_diff_formats, {*older, *newer, changes})) return *failed;
    return changes.empty() ? ExitStatus::clean : ExitStatus::findings;
  }
};

}  // namespace

CommandLine rules_diff_command() { return command_line<RulesDiff>(); }

}  // namespace pilotcheck
