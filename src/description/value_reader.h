/// One written value to its typed form: the type decides how the text is read, never its look. The
/// description reader calls it for every scalar.
///
///     if (auto fault = read_value(vocabulary, slot, "72%", fact)) report(*fault);
#pragma once

#include <optional>
#include <string_view>

#include "description/description.h"

namespace pilotcheck {

/// Reads `text` (trimmed, not blank) as the leaf field `slot` into `fact`, whose `text` is set too. For `choices` it
/// reads one item and adds it to the set. On a fault the typed members are left as they were.
std::optional<ValueFault> read_value(const Vocabulary& vocabulary, Slot slot, std::string_view text, Fact& fact);

/// How many choices `text`, which is none, may have been meant for: 外转和外理 for two.
std::size_t choices_meant(std::string_view text);

}  // namespace pilotcheck
