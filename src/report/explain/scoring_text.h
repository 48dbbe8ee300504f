/// `explain scoring`: how a score and a rank come about, from what the ruleset declares.
#pragma once

#include "output/page.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

void explain_scoring(const Ruleset& ruleset, Language language, Page& page);

}  // namespace pilotcheck
