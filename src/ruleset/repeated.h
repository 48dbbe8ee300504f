/// What is written twice in a ruleset that goes over another: of two the first would be taken, and the second be lost
/// without a word. extend() asks wherever it joins the two.
///
///     refuse_repeated_keys(own, faults);
#pragma once

#include "input/keyed_reader.h"

namespace pilotcheck {

/// Faults: a key of `mapping` that stood in it before (`duplicate-key`).
void refuse_repeated_keys(Node mapping, const Faults& faults);
/// Faults: an item of `list` with the id of one before it (`duplicate-id`).
void refuse_repeated_ids(Node list, const Faults& faults);

}  // namespace pilotcheck
