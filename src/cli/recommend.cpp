#include "ranking/recommend.h"

#include <algorithm>

#include "cli/batch_run.h"
#include "cli/output_options.h"
#include "cli/usage.h"
#include "report/recommend/formats.h"

namespace pilotcheck {

namespace {

struct Recommend {
  BatchInputs inputs;
  OutputOptions output;
  std::string unit;
  AssessorOptions rules;

  void declare(std::vector<Option>& options) {
    inputs.declare(options);
    output.declare(recommend_formats, options);
    options.push_back({"--unit NAME", "只处理这个推荐单位", "of this recommending unit only", &unit});
    rules.declare(options);
  }

  ExitStatus run(const Call& call);
};

ExitStatus Recommend::run(const Call& call) {
  if (const auto wrong = output.settle(call, inputs.paths)) return *wrong;
  const std::optional<Assessor> assessor = rules.open(call);
  if (!assessor) return ExitStatus::failure;
  if (!assessor->ruleset.recommendation) {
    return wrong_usage(call, {"规则集没有 recommendation", "the ruleset has no `recommendation`"}, {});
  }
  std::vector<RankedRow> rows;
  BatchOptions batch;
  batch.assess.extracts = extracts_for(*assessor->ruleset.recommendation);
  const BatchEnd end = run_batch(call, *assessor, inputs, std::move(batch),
                                 [&](RankedRow&& row) { return rows.push_back(std::move(row)), true; });
  // Who is recommended depends on all.
  if (end.interrupted) return ExitStatus::failure;
  std::ranges::sort(rows, ranks_before);
  Recommended recommended = recommend(assessor->ruleset, rows);
  if (!recommended.refused.empty()) {
    say_on_stderr(call, recommended.refused);
    return ExitStatus::failure;
  }
  if (!unit.empty()) {
    std::erase_if(recommended.units, [&](const RecommendingUnit& one) { return one.name != unit; });
    if (recommended.units.empty()) {
      return wrong_usage(call, {"没有描述写明推荐单位 " + unit, "no description names the unit " + unit}, {});
    }
  }
  if (const auto failed = output.write(call, recommend_formats, {assessor->ruleset, recommended})) return *failed;
  return exit_status(recommended);
}

}  // namespace

CommandLine recommend_command() { return command_line<Recommend>(); }

}  // namespace pilotcheck
