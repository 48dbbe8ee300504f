/// Judging a batch: inputs are read and judged in parallel and handed on in their order, a bounded number at a time, so
/// that memory does not grow with their count.
///
///     run_batch(inputs, ruleset, options, [&](Judged&& judged) { rows.push_back(std::move(judged.row)); return true;
///     });
#pragma once

#include <functional>

#include "assessment/ranking.h"
#include "batch/inputs.h"

namespace pilotcheck {

struct BatchOptions {
  std::size_t jobs = 1;
  Limits limits;
  AssessOptions assess;
  /// What is made of each assessment beside its row, in parallel: the line of a stream. May be empty.
  std::function<std::string(const Assessment&, const RankedRow&)> write;
};

/// What became of one description.
struct Judged {
  RankedRow row;
  std::string line;                     ///< what BatchOptions::write made of it
  std::vector<Diagnostic> diagnostics;  ///< for standard error
};

/// Calls `take` for each description in the order of the inputs, never two at once, the same for any number of jobs.
/// When it gives false, no more inputs are begun; those that were are handed on.
void run_batch(Inputs& inputs, const Ruleset& ruleset, const BatchOptions& options,
               const std::function<bool(Judged&&)>& take);

}  // namespace pilotcheck
