/// Figures reconciled: what the description states and another figure that a text gives of the same thing. Derived from
/// the labels of the vocabulary; no rule asks for it. assess() calls it.
///
///     std::vector<Finding> differences = reconcile_figures(ruleset, description);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `figure-differs` for every stated figure of which some text gives another one, which cannot be the same by
/// the decimals and the words beside it; of a change, before and after each. Its level is should, but must where a
/// criterion would come out otherwise with the text's figure. In the order of the vocabulary. What a rule with
/// agrees_with compares is left to it. Allocates nothing while there is nothing to tell.
std::vector<Finding> reconcile_figures(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
