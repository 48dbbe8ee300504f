/// `--format` and `--output`, which stand in pairs: which reports a command writes, and where to.
///
///     OutputOptions output;  output.add_options(list);  read_arguments(call, list);
///     if (const auto wrong = output.settle(call)) return *wrong;
///     write_reports(output, ruleset, assessments, call.output);
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "report/check/formats.h"

namespace pilotcheck {

struct Report {
  const ReportFormat<CheckReport>* format = nullptr;
  std::string path;  ///< empty: standard output
};

/// The option values as they were typed, in their order.
struct OutputOptions {
  std::vector<GivenOption> typed;  ///< of `--format` and `--output`
  std::string color = "auto";
  std::string width;
  ReportOptions options;
  std::vector<Report> reports;

  /// What each command that writes reports adds to its options.
  void add_options(std::vector<Option>& options);
  /// Fills `reports` and `options`. A status when something is wrong: an unknown format, two reports for one place.
  std::optional<ExitStatus> settle(const Call& call);
  /// Whether some report shows the facts.
  [[nodiscard]] bool wants_facts() const;
};

void write_reports(const OutputOptions& choice, const Ruleset& ruleset, std::span<const Assessment> assessments,
                   Output& output);

}  // namespace pilotcheck
