/// Where in the file something stands that was found in a narrative: findings that quote a clause stand at its line.
/// The predicates of texts ask, and what names a second place.
///
///     detail->position = text_position(description, slot, mention.begin).value_or(detail->position);
#pragma once

#include <optional>

#include "description/description.h"

namespace pilotcheck {

/// The line on which stands what begins at offset `at` of the folded text of the stated narrative `text`; nothing where
/// its lines are not those of the file (`file:`, a quoted text). How deep the text is indented is not known.
std::optional<Position> text_position(const Description& description, Slot text, std::size_t at);

}  // namespace pilotcheck
