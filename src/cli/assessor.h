/// The rules by which a command judges, and judging by them what its arguments stand for: what `check`, `diff` and
/// `advise` have in common. `score` and `recommend` judge in parallel (batch/pipeline.h) by the same rules.
///
///     AssessorOptions options;  read_arguments(call, {…});
///     std::optional<Assessor> assessor = options.open(call);
///     for (const Draft& draft : assessor->assess_all(call, {"drafts", "-"})) …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/comparison.h"
#include "assessment/waivers.h"
#include "cli/arguments.h"
#include "input/inputs.h"

namespace pilotcheck {

/// Ready to assess. Assessments point into it and must not outlive it; it must not be copied.
struct Assessor {
  Ruleset ruleset;
  std::vector<Waiver> waivers;
  std::string waivers_file;
  AssessOptions options;
  Limits limits;

  /// How descriptions are to be read: within the limits; waivers, and `others` that are not empty, are none.
  [[nodiscard]] InputOptions reading(std::vector<std::string> others = {}) const;

  /// Every description that `paths` stand for (see Inputs), one after another. What cannot be read is an assessment
  /// too, and is told on standard error.
  std::vector<Draft> assess_all(const Call& call, const std::vector<std::string>& paths,
                                std::vector<std::string> others = {});
};

/// The option values as they were typed.
struct AssessorOptions {
  std::string rules;
  std::vector<std::string> parameters;
  std::string today;
  std::string waivers;

  void add_options(std::vector<Option>& options);
  /// Nothing when something cannot be used, with every reason on standard error.
  std::optional<Assessor> open(const Call& call) const;
};

void say_on_stderr(const Call& call, const std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
