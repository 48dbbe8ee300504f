/// The formats of `rules test`. To add one: its file, and here its declaration and its row.
///
///     write_test_text(RulesTestReport{ruleset, tried, {}, {}}, options, out);
#pragma once

#include <optional>
#include <span>

#include "report/format.h"
#include "trial/advice_trials.h"
#include "trial/mutation.h"

namespace pilotcheck {

struct RulesTestReport {
  const Ruleset& ruleset;
  std::span<const TriedCase> tried;
  std::optional<RuleCoverage> coverage;  ///< only if asked for
  std::optional<Mutation> mutation;      ///< likewise
  AdviceTrials advice = {};
};

ReportFormat<RulesTestReport>::Write write_test_text, write_test_json;

inline constexpr ReportFormat<RulesTestReport> rules_test_formats[] = {
    {"text", "给人看的结果", "the results, for people", write_test_text},
    {"json", "给程序读的结果", "the results, for programs", write_test_json},
};

}  // namespace pilotcheck
