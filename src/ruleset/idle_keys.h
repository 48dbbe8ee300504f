/// Keys of a rule file that could have no effect where they stand. read_rule_file() refuses them.
///
///     refuse_idle(keys, false, faults);   // `decides: eligibility` of what is only advised
#pragma once

#include "input/keyed_reader.h"

namespace pilotcheck {

/// Beside `derived`: such a part only repeats what the claimed targets come to, and a target itself has none.
void refuse_beside_derived(const KeyedReader& part, bool in_target, const Faults& faults);

/// `decides` and `met_at` where nothing is of level must.
void refuse_idle(const KeyedReader& keys, bool any_must, const Faults& faults);

}  // namespace pilotcheck
