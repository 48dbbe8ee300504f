/// References from one part of the rules to another, `{part: ID, is: met}`: found, when all rule files are there, and
/// judged by themselves. load_ruleset() calls it, and whoever binds a requirement afterwards.
///
///     link_parts(ruleset, diagnostics);
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Every reference in the rules. Faults: an id that no element, section or rule file has (`unknown-part`), and a part
/// that refers to itself by way of others (`circle`). The ruleset may be moved afterwards, but not changed.
void link_parts(const Ruleset& ruleset, std::vector<Diagnostic>& diagnostics);

/// Those in one requirement of it; false where one of them refers to nothing.
bool link_parts(const Requirement& requirement, const Ruleset& ruleset);

}  // namespace pilotcheck
