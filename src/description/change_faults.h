/// What is wrong with a change that is told in one value, 12个月 or 16%, and what to write instead of it: the shape of
/// a change with what is written in it, never a number of its own. The description reader reports these at the value.
///
///     fault(node.position(), unreadable_change(vocabulary, change, "12个月"));
#pragma once

#include "description/value_reader.h"

namespace pilotcheck {

/// `text` is no change in percent.
ValueFault unreadable_change(const Vocabulary& vocabulary, Slot change, std::string_view text);

/// The percentage `text` has no sign and stands with no word that says whether it rose or fell.
ValueFault change_without_direction(std::string_view text);

/// The change `text` falls by more than all there was.
ValueFault change_below_all(std::string_view text);

/// The sides of `change` are in units of which neither measures what the other does.
ValueFault units_differ(const Vocabulary& vocabulary, Slot change, const Fact& before, const Fact& after);

}  // namespace pilotcheck
