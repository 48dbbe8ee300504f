/// What is lacking in the texts of a description, section by section: the page for who writes them.
///
///     for (const SectionText& text : section_texts(ruleset, assessment, Language::zh)) …
#pragma once

#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A section in which something is lacking; several points are lines.
struct SectionText {
  std::string target;
  std::string section;  ///< its title
  std::string covers;   ///< all that it must cover
  std::string missing;  ///< what is lacking of that
  std::string nearest;  ///< the sentences that come nearest
  std::string clause;
  std::string place;
};

std::vector<SectionText> section_texts(const Ruleset& ruleset, const Assessment& assessment, Language language);

}  // namespace pilotcheck
