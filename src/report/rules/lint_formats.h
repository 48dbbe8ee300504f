/// The formats of `rules lint`. To add one: its function, and here its declaration and its row.
///
///     write_lint_text(RulesLintReport{ruleset, doubts, paths}, options, out);
#pragma once

#include <span>

#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct RulesLintReport {
  const Ruleset& ruleset;
  std::span<const Diagnostic> doubts;
  std::span<const std::string> paths;  ///< of the file of each doubt, as seen from the working directory
};

ReportFormat<RulesLintReport>::Write write_lint_text, write_lint_json, write_lint_sarif;

inline constexpr ReportFormat<RulesLintReport> rules_lint_formats[] = {
    {"text", "给人看的列表，每处一行", "the list, for people, a line each", write_lint_text},
    {"json", "给程序读的列表", "the list, for programs", write_lint_json},
    {"sarif", "SARIF 2.1.0，供代码扫描视图", "SARIF 2.1.0, for code-scanning views", write_lint_sarif},
};

}  // namespace pilotcheck
