/// The JSON Schema (2020-12) of the rule files of a ruleset, for editors: keys, kinds, fields of the vocabulary and
/// predicates are offered while one writes, and what cannot be is marked. Whether a predicate fits its field, and its
/// operand it, is left to `rules list`, which loads the rules.
///
///     call.output.out += rules_schema(ruleset, Language::en);
#pragma once

#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// In descriptions by `language`.
std::string rules_schema(const Ruleset& ruleset, Language language);

}  // namespace pilotcheck
