/// The single keys of rule files, their elements, sections and criteria: each read by itself, with its faults.
///
///     criterion.level = read_level(keys, faults);
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "input/keyed_reader.h"
#include "predicate/bind.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Lower-case letters, digits and the characters of `further`.
bool is_id(std::string_view text, std::string_view further);

/// `asks: true`: its criteria are questions, of level should.
bool read_asks(const KeyedReader& keys, const Faults& faults);
bool read_derived(const KeyedReader& keys, const Faults& faults);
/// `decides: eligibility`, of a part for all of its criteria.
bool decides_eligibility(const KeyedReader& keys, const Faults& faults);
/// The kind of work that closes it, where that is not what the predicate tells; of a part for all of its criteria.
std::optional<Remedy> read_remedy(const KeyedReader& keys, const Faults& faults);
Level read_level(const KeyedReader& keys, const Faults& faults);
/// A text in which `{id}` stands for the value of a parameter; of an advice also `{missing}`, which stays.
Bilingual read_rule_text(const KeyedReader& keys, std::string_view key, const std::vector<Parameter>& parameters,
                         const Faults& faults);

}  // namespace pilotcheck
