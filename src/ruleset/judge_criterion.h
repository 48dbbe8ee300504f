/// One criterion with its guard: unmet, that makes it not applicable; unstated, so is the criterion.
///
///     judge_criterion(criterion, description).status
#pragma once

#include "ruleset/ruleset.h"

namespace pilotcheck {

Judgement judge_criterion(const Criterion& criterion, const Description& description);

}  // namespace pilotcheck
