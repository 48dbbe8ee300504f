/// Patterns (RE2) that rules hold texts against: written where they are used, or once and for several criteria under
/// `patterns:` of definitions.yaml. ruleset/ reads those; `matches` and `matches_not` are bound with them.
///
///     const Patterns patterns = read_patterns(list, faults);  // {no-reason: {made_of: [无, 略], also: '[0-9]'}}
#pragma once

#include <map>
#include <memory>
#include <string>

#include "input/keyed_reader.h"

namespace re2 {
class RE2;
}

namespace pilotcheck {

/// By name. Of a pattern that is at fault there is none.
using Patterns = std::map<std::string, std::shared_ptr<const re2::RE2>, std::less<>>;

/// A pattern is a text, or `{made_of: [WORD…], also: PATTERN, or: PATTERN}`: it matches a text in which nothing else
/// stands than those words, in small or capital letters, and what `also` matches; and one that `or` matches.
Patterns read_patterns(Node list, const Faults& faults);

/// The pattern compiled, once for all who write it. Malformed, too long or matching anything, it is null and a fault.
std::shared_ptr<const re2::RE2> sound_pattern(std::string_view pattern, Position position, const Faults& faults);

}  // namespace pilotcheck
