/// Numbers in units of one kind: 18个月 and 2年, 8200元/吨 and 0.69万元/吨. The description reader brings the two sides
/// of a change into one unit by it.
///
///     in_unit(number, "个月", "年")      // of 18: 1.5
#pragma once

#include <optional>
#include <string_view>

#include "description/decimal.h"

namespace pilotcheck {

/// `number` of `unit` in the unit `wanted`; nothing where the two measure different things. What stands behind a stroke
/// must be the same.
std::optional<Decimal> in_unit(Decimal number, std::string_view unit, std::string_view wanted);

}  // namespace pilotcheck
