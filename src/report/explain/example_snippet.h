/// An Example as YAML, for `explain`: what to write, with Chinese keys for a Chinese reader.
///
///     const auto lines = example_of({&criterion.require}, ruleset, language);
///     if (lines) …  else say that there is none
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "predicate/example.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Lines that, read as a description, have no fault and meet all of `requirements`: they are judged before they are
/// shown. Nothing where no alternatives that were tried do, as where requirements contradict each other.
std::optional<std::vector<std::string>> example_of(const std::vector<const Requirement*>& requirements,
                                                   const Ruleset& ruleset, Language language);

}  // namespace pilotcheck
