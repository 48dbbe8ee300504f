/// Groups that are indented too deep, so that they stand in the one before them: what they are read as, and the lines
/// that --fix moves to the left. read_description() asks for each key that its group does not know.
///
///     if (const auto slot = slot_above(vocabulary, group, "systems")) …
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "description/vocabulary.h"
#include "input/document.h"

namespace pilotcheck {

/// A key of `group` that is one of a group around it.
struct MisplacedKey {
  Node key;
  Node value;
  Slot group;
  Slot slot;  ///< as which it is read
};

/// The group or list that goes by `key` in the nearest of the groups around `group`. A single value is none: it may be
/// meant for the group in which it stands.
std::optional<Slot> slot_above(const Vocabulary& vocabulary, Slot group, std::string_view key);

/// Moves the lines of `text` that belong to the key on `key.line` to column `column`.
std::vector<Edit> move_block(std::string_view text, Position key, std::uint32_t column);

/// Says of `first`, and `more` behind it, that they were read as keys of the group around theirs.
Bilingual misplaced_message(const Vocabulary& vocabulary, const MisplacedKey& first, std::size_t more);

}  // namespace pilotcheck
