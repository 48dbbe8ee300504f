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

/// What a path of a command may be.
inline constexpr std::string_view paths_zh =
    "申报描述：文件、文件夹（其中所有描述）、通配模式、@清单文件，或 -（标准输入）；YAML、JSON 或每行一个 JSON";
inline constexpr std::string_view paths_en =
    "descriptions: a file, a folder (all below it), a pattern, @LIST, or - (standard input); YAML, JSON or JSON lines";

/// Ready to assess. Assessments point into it and must not outlive it; it must not be copied.
struct Assessor {
  Ruleset ruleset;
  std::vector<Waiver> waivers;
  std::string waivers_file;
  AssessOptions options;
  Limits limits;
  std::string stdin_name;

  /// How descriptions are to be read: within the limits; waivers, and `others` that are not empty, are none.
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
  std::string stdin_name = "<stdin>";

  void declare(std::vector<Option>& options);
  /// Nothing when something cannot be used, with every reason on standard error.
  std::optional<Assessor> open(const Call& call) const;
};

}  // namespace pilotcheck
