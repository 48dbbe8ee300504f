/// Colons that YAML takes for none: full-width ones, and those without the space behind them. The search for slips
/// asks, where it knows that they end a key.
///
///     find_wide_colon(slips, "名称：某某", at_the_colon, value);    // value == "某某"
#pragma once

#include <cstddef>
#include <string_view>

#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// `content` has the full-width colon of a key at offset `wide`; `value` becomes what stands behind it.
void find_wide_colon(SlipList& slips, std::string_view content, std::size_t wide, std::string_view& value);

/// `content` has the colon of a key at offset `tight`, with no space, or one that is not YAML's, behind it; `value`
/// becomes what stands there. To YAML a tab is as good as a space, and is none.
void find_missing_space(SlipList& slips, std::string_view content, std::size_t tight, std::string_view& value);

}  // namespace pilotcheck
