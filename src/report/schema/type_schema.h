/// The part of a JSON Schema that says how the value of a field type is written.
///
///     write_type(type, false, vocabulary.currency(), json);    // {"type": ["string", "null"], "pattern": "…%$"}
#pragma once

#include "description/change_words.h"
#include "description/field_type.h"
#include "output/json_writer.h"

namespace pilotcheck {

/// An object for what may stand as a value of `type`, which holds one and has no choices. A date that may be a year is
/// another one: `or_year`. Amounts are written as `currency` says. Empty counts as not stated, so it is never wrong.
void write_type(const FieldType& type, bool or_year, const Currency& currency, JsonWriter& json);

/// `"type": ["string", "null"]`
void write_types(JsonWriter& json, std::initializer_list<std::string_view> types);

/// What a change by how much it is looks like: -30%, 降低30%, 提高1倍.
void write_change_by(const ChangeWords& words, JsonWriter& json);

}  // namespace pilotcheck
