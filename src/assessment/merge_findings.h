/// One gap, one finding: what has one cause is told once. assess() calls it when all findings are there.
///
///     merge_findings(ruleset, description, MergeWithin::description, assessment.findings);
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Whether findings of two rule files can be one: not where each target is looked at by itself.
enum class MergeWithin : std::uint8_t { description, rule_file };

/// Puts findings of the same cause into Finding::merged of one of them:
/// those for which the same fact is not stated, be it what they ask for, their guard's or what they compare with; those
/// that lack the same figure; those that a flag denies; all that is asked of a text that is none; and into the fault of
/// a value what cannot be judged for it; what another part of the rules lacks that is asked for; and what the steps of
/// a ladder lack in the same words. The one that remains is the one that asks for the fact itself, the first of those
/// that must be met. The others keep their order.
void merge_findings(const Ruleset& ruleset, const Description& description, MergeWithin within,
                    std::vector<Finding>& findings);

}  // namespace pilotcheck
