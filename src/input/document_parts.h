/// Several YAML documents that are one description, which a stray `---` divides: no key stands outermost in two of
/// them. Inputs asks before it takes a file for a stream of descriptions, and the search for slips before it takes the
/// line for one.
///
///     are_parts_of_one("enterprise: …\n---\npilot: …\n", outermost)
#pragma once

#include <string_view>

#include "input/limits.h"

namespace pilotcheck {

/// `---` or `...` alone on a line.
bool is_document_marker(std::string_view line);

/// Whether every line of `text` at the margin is a different key that `outermost` knows, or nothing of any document but
/// one.
bool are_parts_of_one(std::string_view text, const OutermostKey& outermost);

}  // namespace pilotcheck
