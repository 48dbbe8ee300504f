/// Judging a batch: inputs are read and judged in parallel and handed on in their order, a bounded number at a time, so
/// that memory does not grow with their count. `score` and `recommend` call it.
///
///     run_batch(inputs, ruleset, options, [&](BatchRow&& result) { rows.push_back(std::move(result.row)); return true;
///     });
#pragma once

#include <functional>

#include "batch/batch_row.h"
#include "batch/cache.h"
#include "input/inputs.h"

namespace pilotcheck {

struct BatchOptions {
  std::size_t jobs = 1;
  Limits limits;
  AssessOptions assess;
  /// What was judged before, for rows without extracts; must outlive the batch. May be null.
  const Cache* cache = nullptr;
  /// Makes RankedRow::work of an assessment, which is then an explained one; may be called from several threads at
  /// once. May be null.
  std::function<std::vector<std::vector<std::string>>(const Assessment&)> work = {};
};

/// Calls `take` for each description in the order of the inputs, never two at once, the same for any number of jobs.
/// When it gives false, no more inputs are begun; those that were are handed on.
void run_batch(Inputs& inputs, const Ruleset& ruleset, const BatchOptions& options,
               const std::function<bool(BatchRow&&)>& take);

}  // namespace pilotcheck
