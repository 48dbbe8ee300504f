/// The JSON Schema (2020-12) of the descriptions of a ruleset, for editors, which complete keys and choices by it and
/// show what is wrong while one writes. It asks for what the reader of descriptions asks for: keys by any of their
/// names, types, choices; rules are no part of it.
///
///     call.output.out += description_schema(ruleset, Language::zh);
#pragma once

#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// In titles and descriptions, and in the keys and choices that editors offer, by `language`; all other names are
/// accepted too.
std::string description_schema(const Ruleset& ruleset, Language language);

}  // namespace pilotcheck
