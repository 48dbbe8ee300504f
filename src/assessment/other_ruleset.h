/// A description may say by which ruleset it is written: `ruleset: some-2018`. Judged by another one it is told so, for
/// what that one asks is not what was written for. assess() calls it.
///
///     if (auto doubt = other_ruleset(ruleset, description)) …
#pragma once

#include <optional>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A finding `other-ruleset` of level should, at the place; nothing where it says none, or this one.
std::optional<Finding> other_ruleset(const Ruleset& ruleset, const Description& description);

}  // namespace pilotcheck
