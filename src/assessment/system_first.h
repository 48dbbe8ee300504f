/// A system before its evidence: where a fact says that a system is not there, its drawings, its functions and what a
/// text says of it are no work for the desk. assess() calls it when findings are merged.
///
///     put_systems_first(ruleset, description, assessment.findings);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Of every finding that speaks of a system whose flag is unmet: its remedy is `build`, its advice says what to build
/// first, and Finding::after names the finding of the system, behind which reports tell it.
void put_systems_first(const Ruleset& ruleset, const Description& description, std::vector<Finding>& findings);

}  // namespace pilotcheck
