/// What a met criterion rests on, as far as the assessment carries it: the facts that its requirement looks at, as they
/// were stated, and the texts that it reads. `html` shows it with what is met.
///
///     met_basis(ruleset.vocabulary, criterion, assessment.facts, language) == {"数控化率：85%"}
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// One line each, none twice. Of alternatives only what is told without doubt: the one fact of them that is stated.
std::vector<std::string> met_basis(const Vocabulary& vocabulary, const Criterion& criterion,
                                   std::span<const StatedFact> facts, Language language);

}  // namespace pilotcheck
