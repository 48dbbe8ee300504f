/// `explain CONCEPT`: what it is, the words that count for it, and what asks for it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/page.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// The concept with this id, else with this label, else the first that has this word.
std::optional<ConceptNumber> find_concept(const Concepts& concepts, std::string_view called);

/// The pairs of concepts that state it together, by their labels: `采集 + 数据`.
std::vector<std::string> said_together(const Concepts& concepts, ConceptNumber number, Language language);

void explain_concept(const Ruleset& ruleset, ConceptNumber number, Language language, Page& page);

}  // namespace pilotcheck
