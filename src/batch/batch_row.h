/// What became of one description of a batch: what the pipeline hands on and the cache keeps.
///
///     void take(BatchRow&& result);
#pragma once

#include <vector>

#include "input/diagnostic.h"
#include "ranking/ranking.h"

namespace pilotcheck {

struct BatchRow {
  RankedRow row;
  std::vector<Diagnostic> diagnostics;  ///< for standard error
};

}  // namespace pilotcheck
