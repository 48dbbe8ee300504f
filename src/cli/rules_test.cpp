#include <algorithm>

#include "cli/output_options.h"
#include "cli/rules_options.h"
#include "cli/usage.h"
#include "input/read_document.h"
#include "report/explain/example_snippet.h"
#include "report/rules/test_formats.h"
#include "trial/mutation.h"

namespace pilotcheck {

namespace {

struct RulesTest {
  OutputOptions output;
  RulesOptions rules;
  bool coverage = false;
  bool mutate = false;
  std::optional<std::size_t> least_coverage;
  std::optional<std::size_t> least_killed;

  void declare(std::vector<Option>& options) {
    rules.declare(options);
    options.push_back({"--coverage", "列出测试没有断言的状态与没有走到的分支",
                       "list the statuses that no test asserts, and the branches that none takes", &coverage});
    options.push_back({"--require-coverage PERCENT", "断言到的状态不足此数即不通过",
                       "fail where fewer of the statuses are asserted", WholeNumber{&least_coverage, 0, 100, 100}});
    options.push_back({"--mutate", "逐处改坏规则，看测试能否发现",
                       "break the rules, one place at a time, and see whether the tests notice", &mutate});
    options.push_back({"--require-killed PERCENT", "发现的改动不足此数即不通过",
                       "fail where fewer of the changes are noticed", WholeNumber{&least_killed, 0, 100, 95}});
    options.push_back({"--all", "不省略，全部列出", "list all, however many", &output.report.all});
    output.declare(rules_test_formats, options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call)) return *wrong;
    if (rules.folder.empty() || find_shipped(rules.folder) != nullptr) {
      return wrong_usage(
          call, {"测试在规则集的文件夹中，程序里没有", "tests stand in a ruleset's folder, the program has none"},
          {"例如 rules test --rules my-rules", "for example rules test --rules my-rules"});
    }
    RulesetSource source;
    std::optional<Ruleset> ruleset = rules.load(call, &source);
    if (!ruleset) return ExitStatus::failure;
    Loaded<Trials> trials = read_trials(rules.folder, *ruleset);
    say_on_stderr(call, trials.diagnostics);
    if (!trials.value) return ExitStatus::failure;
    const bool breaks = mutate || least_killed;
    std::vector<Mutant> mutants;
    // A profile takes rules away, and their changes with them.
    const bool whole = rules.profiles.empty();
    if (breaks || (whole && !trials.value->equivalent.empty())) mutants = all_mutants(source, *ruleset);
    const std::vector<Diagnostic> unknown = whole ? unknown_mutants(mutants, *trials.value) : std::vector<Diagnostic>{};
    say_on_stderr(call, unknown);
    if (!unknown.empty()) return ExitStatus::failure;
    const std::vector<TriedCase> tried = run_trials(*trials.value, *ruleset, rules.folder);
    RulesTestReport report{*ruleset, tried, {}, {}, try_advice(tried, *ruleset, rules.folder, examples_of(*ruleset))};
    if (coverage || least_coverage) report.coverage = coverage_of(tried, *ruleset);
    if (breaks) {
      const Reload reload{source, [&](const RulesetSource& broken) { return rules.load_again(call, broken); },
                          rules.folder};
      report.mutation = try_mutants(std::move(mutants), tried, *trials.value, *ruleset, reload);
    }
    if (const auto failed = output.write(call, rules_test_formats, report)) return *failed;
    return passes(report) ? ExitStatus::clean : ExitStatus::findings;
  }

 private:
  /// As `explain` shows them.
  static ExampleOf examples_of(const Ruleset& ruleset) {
    return [&](const std::vector<const Requirement*>& requirements) -> std::optional<Document> {
      const auto example = example_of(requirements, ruleset, Language::en);
      if (!example) return std::nullopt;
      std::string text;
      for (const std::string& line : example->filled) text += line + '\n';
      return std::move(read_document({"example.yaml", std::move(text), {}}, Limits{}).value);
    };
  }

  [[nodiscard]] bool passes(const RulesTestReport& report) const {
    const auto fails = [](const TriedCase& one) { return !one.mismatches.empty(); };
    if (std::ranges::any_of(report.tried, fails) || !report.advice.failed.empty()) return false;
    if (least_coverage && report.coverage->total.share() * 100 < static_cast<double>(*least_coverage)) return false;
    if (report.mutation && !report.mutation->stale.empty()) return false;
    return !least_killed || report.mutation->share() * 100 >= static_cast<double>(*least_killed);
  }
};

}  // namespace

CommandLine rules_test_command() { return command_line<RulesTest>(); }

}  // namespace pilotcheck
