/// `explain CONCEPT`: what it is, the words that count for it, and what asks for it.
#pragma once

#include <optional>

#include "output/page.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// The concept with this id, else with this label, else the first that has this word.
std::optional<ConceptNumber> find_concept(const Concepts& concepts, std::string_view called);

void explain_concept(const Ruleset& ruleset, ConceptNumber number, Language language, Page& page);

}  // namespace pilotcheck
