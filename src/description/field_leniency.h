/// What the vocabulary says of a field that only its type has: which way is better, and what it accepts beyond the
/// others of its type. load_vocabulary.cpp calls it for every field.
///
///     read_direction(keys, field, faults);  read_leniency(keys, field, faults);
#pragma once

#include "description/vocabulary.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

/// `direction: lower`, of a change.
void read_direction(const KeyedReader& keys, Field& field, const Faults& faults);

/// `reversed_in`, `straight_in`, `year_is_enough`, `may_be_none`.
void read_leniency(const KeyedReader& keys, Field& field, const Faults& faults);

/// A key that is there to say `true`, where its type has it (`wanted`).
bool read_true(const KeyedReader& keys, std::string_view key, bool wanted, const Faults& faults);

}  // namespace pilotcheck
