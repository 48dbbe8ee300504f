/// The rules by which a command judges, and judging one file by them: what `check`, `diff` and `advise` have in common.
///
///     AssessorOptions options;  read_arguments(call, {…});
///     std::optional<Assessor> assessor = options.open(call);
///     Assessment a = assessor->assess_file(call, "draft.yaml");
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessment/waivers.h"
#include "cli/arguments.h"

namespace pilotcheck {

/// Ready to assess. Assessments point into it and must not outlive it; it must not be copied.
struct Assessor {
  Ruleset ruleset;
  std::vector<Waiver> waivers;
  std::string waivers_file;
  AssessOptions options;
  Limits limits;

  /// `path` is a file, or `-` for standard input. What cannot be read is an assessment too, and is told on standard
  /// error.
  Assessment assess_file(const Call& call, const std::string& path);
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
