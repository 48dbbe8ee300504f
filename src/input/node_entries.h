/// Single entries of a mapping, for readers that take few of them and check the others themselves; KeyedReader checks
/// all. And how many a mapping or a list has.
///
///     if (const auto times = entry_of(operand, "times")) …
#pragma once

#include <optional>
#include <string_view>

#include "input/document.h"

namespace pilotcheck {

/// The value at `key`; nothing of what is no mapping.
std::optional<Node> entry_of(Node mapping, std::string_view key);
std::size_t number_of_entries(Node mapping);
std::size_t number_of_items(Node sequence);

}  // namespace pilotcheck
