/// Judging the inputs of a command as a batch: on all processors, with a progress line, what is said of them at once,
/// and until Ctrl-C. `score` and `recommend` do.
///
///     BatchInputs inputs;  inputs.declare(options);  …
///     const BatchEnd end = run_batch(call, assessor, inputs, batch, [&](RankedRow&& row) { …; return true; });
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "batch/pipeline.h"
#include "cli/assessor.h"

namespace pilotcheck {

/// What was typed of what is to be judged.
struct BatchInputs {
  std::vector<std::string> paths;
  std::optional<std::size_t> jobs;
  Shard shard;
  bool every_line = false;  ///< InputOptions::every_line

  void declare(std::vector<Option>& options);
};

/// What a batch has come to.
struct BatchEnd {
  std::size_t done = 0;
  std::size_t unreadable = 0;
  bool interrupted = false;  ///< which was said on standard error
};

/// Calls `take` with each row in the order of the inputs, of an unreadable one with its reason, until it gives false.
/// `batch` says how to judge but for what `assessor` and `inputs` say already.
BatchEnd run_batch(const Call& call, const Assessor& assessor, const BatchInputs& inputs, BatchOptions batch,
                   const std::function<bool(RankedRow&&)>& take);

}  // namespace pilotcheck
