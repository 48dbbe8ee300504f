/// The rules by which a command judges, and judging by them what its arguments stand for: what `check`, `diff` and
/// `advise` have in common. `score` and `recommend` judge in parallel (batch/pipeline.h) by the same rules.
///
///     AssessorOptions typed;  typed.declare(options);  …
///     std::optional<Assessor> assessor = typed.open(call);
///     for (const Draft& draft : assessor->assess_all(call, {"drafts", "-"})) …
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/comparison.h"
#include "assessment/waivers.h"
#include "cli/rules_options.h"
#include "input/inputs.h"

namespace pilotcheck {

/// The arguments that say where descriptions are, which go to `paths`.
Option paths_option(std::string_view name, std::vector<std::string>& paths);

/// `--stdin-name`, which goes to `name`.
Option stdin_name_option(std::string& name);

/// `--today`, which goes to `typed`, and the date that it says.
Option today_option(std::string& typed);
Date date_of_today(const Call& call, const std::string& typed);

/// Ready to assess. Assessments point into it and must not outlive it; it must not be copied.
struct Assessor {
  Ruleset ruleset;
  std::vector<Waiver> waivers;
  std::string waivers_file;
  AssessOptions options;
  Limits limits;
  std::string stdin_name;
  bool fix = false;            ///< slips of the keyboard are mended in the files before those are judged
  bool keep_packages = false;  ///< Draft::package

  /// How descriptions are to be read: within the limits; waivers, and `others` that are not empty, are none. What reads
  /// so must not outlive it.
  [[nodiscard]] InputOptions reading(std::vector<std::string> others = {}) const;

  /// Every description that `paths` stand for (see Inputs), one after another. What cannot be read is an assessment
  /// too, and is told on standard error.
  std::vector<Draft> assess_all(const Call& call, const std::vector<std::string>& paths,
                                std::vector<std::string> others = {});
};

/// What was typed of how to judge.
struct AssessorOptions {
  RulesOptions rules;
  std::string today;
  std::string waivers;
  std::string stdin_name = InputOptions().stdin_name;

  void declare(std::vector<Option>& options);
  /// Nothing when something cannot be used, with every reason on standard error.
  std::optional<Assessor> open(const Call& call) const;
};

/// What a process that ends with the call need not free: piece by piece the rules cost a twelfth of a check. Nothing
/// may point into it any more.
void leave_behind(const Call& call, Assessor&& assessor);

}  // namespace pilotcheck
