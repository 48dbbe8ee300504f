/// The facts that a description was judged on, as a person reads them: for reports that lay them open.
///
///     for (const StatedFact& fact : stated_facts(description)) …
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// All stated facts but prose, in the order of the vocabulary. A choice is told by its label, a change as before →
/// after.
std::vector<StatedFact> stated_facts(const Description& description);

/// Labels of the choices of `fact`, or the value as it was written, also of one that is only proposed; empty where
/// there is neither.
Bilingual value_text(const Field& field, const Fact& fact);

/// The text of a stated fact, of a choice its id; empty when it is not stated.
std::string extract_text(const Description& description, Slot slot);

/// Where the fault is told by which `slot` does not count, or not wholly: its own, or that of a group in which it would
/// stand. Line 0 where there is none.
Position fault_position(const Description& description, Slot slot);

}  // namespace pilotcheck
