/// Whom the page of a report is for and in whose name it goes out: `--for`, `--title`, `--contact`, `--logo`. Only
/// `--format html` can show them, so they are refused where none is written.
///
///     LetterheadOptions letterhead;  letterhead.declare(options);  …
///     if (const auto wrong = letterhead.settle(call, output)) return *wrong;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/output_options.h"

namespace pilotcheck {

class LetterheadOptions {
 public:
  void declare(std::vector<Option>& options);
  /// Puts what was typed into `output.report`, which is settled. A status for what cannot be shown.
  std::optional<ExitStatus> settle(const Call& call, OutputOptions& output) const;

 private:
  std::string audience_ = "author";
  std::string title_;
  std::string contact_;
  std::string logo_;
};

}  // namespace pilotcheck
