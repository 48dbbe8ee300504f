/// Rules broken where no one criterion is: guards of elements, sections and rule files, what decides eligibility, what
/// choices are worth, the order of a ladder. Such a mutant is a document in place of another, and to try it the rules
/// are loaded anew.
///
///     for (Mutant& mutant : whole_mutants_of(source)) …
#pragma once

#include <vector>

#include "trial/mutants.h"

namespace pilotcheck {

/// In the order of the files, of what a ruleset says itself and not of what it extends.
std::vector<Mutant> whole_mutants_of(const RulesetSource& source, const Vocabulary& vocabulary);

/// `source` as the mutant has it.
RulesetSource with_mutant(const RulesetSource& source, const Mutant& mutant);

}  // namespace pilotcheck
