/// Numbers in units of one kind: 18个月 and 2年, 8200元/吨 and 0.69万元/吨. The description reader brings the two sides
/// of a change into one unit by it. Which units there are is said by the head of the vocabulary, or else by a file of
/// the language: a mapping for each thing that is measured, with what each unit is worth beside the others.
///
///     units: [{秒: 1, 分钟: 60, 小时: 3600}, {千克: 1, kg: 1, 吨: 1000}]
///     in_unit(number, "个月", "年", vocabulary.units())      // of 18: 1.5
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "description/decimal.h"
#include "input/keyed_reader.h"
#include "prose/currency.h"

namespace pilotcheck {

struct UnitScale {
  std::string name;
  std::size_t measure = 0;  ///< those of one measure can be brought into each other
  long double scale = 1;
};

std::vector<UnitScale> read_units(Node node, const Faults& faults);
/// Those of money, as one more measure.
void add_money(const Currency& currency, std::vector<UnitScale>& units);

/// `number` of `unit` in the unit `wanted`; nothing where the two measure different things. What stands behind a stroke
/// must be the same.
std::optional<Decimal> in_unit(Decimal number, std::string_view unit, std::string_view wanted,
                               const std::vector<UnitScale>& units);

}  // namespace pilotcheck
