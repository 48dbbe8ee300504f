/// What requirements that must all hold leave open: of numbers and dates a range, of choices some. Where they leave
/// nothing they can never be met.
///
///     if (const auto what = emptied_range(requirement, vocabulary)) … "these bound `{}` so that no value is between"
#pragma once

#include <optional>
#include <string>

#include "predicate/requirement.h"

namespace pilotcheck {

/// What `requirement`, an `all`, bounds so that no number or date is left: a field's path, or the sum or ratio of some.
std::optional<std::string> emptied_range(const Requirement& requirement, const Vocabulary& vocabulary);

/// The field of which `requirement`, an `any`, lets every number through: 75% and more, or less.
std::optional<Slot> field_of_any_number(const Requirement& requirement, const Vocabulary& vocabulary);

/// Whether the lower end is above the upper one, in units that convert: of fixed numbers, of multiples of one field,
/// and of what is looked up, for any choice.
bool is_upside_down(const NumberOperand& low, const NumberOperand& high, const Vocabulary& vocabulary);

}  // namespace pilotcheck
