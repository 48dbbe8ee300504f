/// What `advise` writes: every target as if it were claimed, the nearest first, and what the nearest lack.
#pragma once

#include <string>

#include "report/format.h"

namespace pilotcheck {

/// Targets by progress, the nearest first; equal ones in the order of the ruleset.
std::vector<const TargetResult*> nearest_targets(const Assessment& assessment);

/// `top` is of how many targets the list of what they lack is written.
void write_advice(const Assessment& assessment, std::size_t top, const ReportOptions& options, std::string& out);

}  // namespace pilotcheck
