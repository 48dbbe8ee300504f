/// How things are written that no single field tells: the entries of a list, the support of a value, a text in a file
/// of its own, a change. field_groups() puts these rows at the end.
///
///     groups.push_back(writing_group(ruleset, needed, language));
#pragma once

#include "report/fields/field_row.h"

namespace pilotcheck {

/// The parts of an entry of records.
FieldGroup record_group(const Ruleset& ruleset, const NeededField& records, Language language);

/// Shown on the first of `needed` of the kind each.
FieldGroup writing_group(const Ruleset& ruleset, const NeededFields& needed, Language language);

}  // namespace pilotcheck
