/// What the vocabulary says of how texts give a figure or a date of a field: `in_texts`. The vocabulary's loader calls
/// it.
///
///     in_texts: [投资总额, 累计投资]              of a number: further names of it
///     in_texts: {any: [始建于…, 成立于…]}         of a date: what leads to it; one that agrees is enough
///     in_texts: [建设周期……]                     the second date of a period
#pragma once

#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

/// Of the type of `field`, which is known. Faults: another type, nothing in it, a date without its place (code
/// `in-texts`).
void read_in_texts(const KeyedReader& keys, Field& field, const Faults& faults);

}  // namespace pilotcheck
