/// Facts and texts reconciled: what the description states and a text of it denies, or the reverse. Derived from the
/// concepts that flags and choices of the vocabulary name; no rule asks for it. assess() calls it.
///
///     std::vector<Finding> contradictions = reconcile(ruleset, description);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `contradicts-text` for every flag or choice that is stated true and that a text denies, or that is nowhere
/// affirmed and only planned, partial, of the past, supposed or somebody else's; and for every flag that is stated
/// false, or choice with a companion that is not chosen, and that a text affirms. In the order of the vocabulary. Which
/// of the two is true a person must say. Allocates nothing while there is nothing to tell.
std::vector<Finding> reconcile(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
