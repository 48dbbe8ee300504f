/// Entries of a list as `count` and `each` see them: each a description of its own, with the fields of that list only.
/// For who looks at what single entries came to.
///
///     const Description entry = entry_of_list(description, bound.field, record);
#pragma once

#include "description/description.h"
#include "predicate/requirement.h"

namespace pilotcheck {

/// One entry as a description of its own, so that every predicate can judge its fields. Only such requirements pay for
/// it.
Description entry_of_list(const Description& whole, Slot list, const Record& record);

}  // namespace pilotcheck
