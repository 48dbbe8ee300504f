/// Where in a narrative something stands, as findings name the second of two places. The reconcilers call it.
///
///     title_and_place(description, slot, clause).zh == "《概述》（第 142 行）"
#pragma once

#include "description/description.h"

namespace pilotcheck {

/// The title of the narrative at `text`, and the line on which clause number `clause` of it begins; where its lines are
/// not those of the file (`file:`, a quoted text) line and column of where it begins. None where the file is unknown.
Bilingual title_and_place(const Description& description, Slot text, std::size_t clause);

/// Where a clause of it begins, without brackets and title: `第 57 段`, `line 142`.
Bilingual clause_place(const Description& description, Slot text, std::size_t clause);

/// In brackets, behind what stands there: the line, or the place in a document that has none.
Bilingual at_place(const Description& description, Position position);

}  // namespace pilotcheck
