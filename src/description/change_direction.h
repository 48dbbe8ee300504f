/// In which direction a change is the better one where its unit or its index says so: energy in kWh, efficiency in
/// hours a piece. The predicates of changes and reconcile_figures() ask.
///
///     is_reversed(field, after, index)      // of {before: 5小时/台, after: 4小时/台}
#pragma once

#include "description/description.h"

namespace pilotcheck {

/// Whether what is counted in the unit of `after`, before its stroke, or what `index` ends with is one of the field's
/// Field::reversed_in. Allocates nothing.
bool is_reversed(const Field& field, const Fact& after, const Fact& index);

/// Whether unit and index say opposite things: 产量 in hours, of which Field::straight_in and reversed_in have one
/// each.
bool contradicts_itself(const Field& field, const Fact& after, const Fact& index);

}  // namespace pilotcheck
