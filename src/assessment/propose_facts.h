/// Facts that nobody stated but a text affirms: a flag, a choice whose concept is affirmed somewhere and denied
/// nowhere. They are proposed, with the place of the text, and stay unstated before a person confirms them. `import`
/// writes them, and whoever judges a form in Word tells of them.
///
///     propose_facts(ruleset, description);    // description.proposals
#pragma once

#include "description/description.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Of `description`, which was read of a form: of the facts that the form does not ask for.
void propose_facts(const Ruleset& ruleset, Description& description);

}  // namespace pilotcheck
