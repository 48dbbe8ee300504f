/// What is wrong with a key, or with the shape of what stands under it, and what to write instead. The description
/// reader reports these at the key's position.
///
///     fault(key.position(), unknown_key_fault(vocabulary, group, key.text()));
#pragma once

#include "description/value_reader.h"
#include "input/document.h"

namespace pilotcheck {

/// `key` is no child of `group`: the hint is that of key_hint() for `word`, as which it is read.
ValueFault unknown_key_fault(const Vocabulary& vocabulary, Slot group, std::string_view key, std::string_view word);

/// `key` stands there twice, the first time at `first`.
ValueFault duplicate_key_fault(std::string_view key, Position first);

/// `key` is none of those that support a value of `field`.
ValueFault unknown_support_fault(const Field& field, std::string_view key);

/// `node`, a value or a list, stands where the group or change `slot` has keys of its own.
ValueFault group_expected(const Vocabulary& vocabulary, Slot slot, Node node);

/// Something else stands where an entry of the records `slot` is expected.
ValueFault record_expected(const Vocabulary& vocabulary, Slot slot);

}  // namespace pilotcheck
