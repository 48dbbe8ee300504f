/// What a ruleset says otherwise than those that it extends, where their rules do not go with it: a field of another
/// type, a rule file of another kind. The fault is that of the change, and is told there.
///
///     tell_of_changed_values(source, diagnostics);
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Puts one fault at each change in place of all that follow from it in what is extended.
void tell_of_changed_values(const RulesetSource& source, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
