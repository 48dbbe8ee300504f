/// Limits of one field that are asked for together and leave no number between them: nothing can meet them.
///
///     for (const Slot slot : limits_without_room(criterion.require)) …
#pragma once

#include <vector>

#include "predicate/requirement.h"

namespace pilotcheck {

/// The fields, of an `all`. Limits by another field or by a choice leave room or not by what is stated.
std::vector<Slot> limits_without_room(const Requirement& requirement);

}  // namespace pilotcheck
