/// The skeleton of a description: every key that an application for some targets needs, without values, and beside it
/// what may be written there. It is a sound description as it is; nothing in it is unmet, for nothing is stated but the
/// claims. `init` writes it.
///
///     file.text = skeleton(ruleset, needed_fields(ruleset, targets), Language::zh);
#pragma once

#include <string>

#include "report/fields/needed_fields.h"

namespace pilotcheck {

std::string skeleton(const Ruleset& ruleset, const NeededFields& needed, Language language);

/// The field of one choice that several targets of `needed` would have to be claimed by: together they cannot be.
/// Nothing where each can be claimed.
std::optional<Slot> claimed_twice(const Ruleset& ruleset, const NeededFields& needed);

}  // namespace pilotcheck
