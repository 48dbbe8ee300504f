/// How money and units are written, by the head of a vocabulary; where it does not say it, by the file of the language
/// that holds it for all rulesets.
///
///     const Amounts amounts = read_amounts(keys, &language_file, faults);
#pragma once

#include <memory>
#include <vector>

#include "description/money.h"
#include "description/unit_scale.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

struct Amounts {
  std::shared_ptr<const MoneyType> money;
  std::vector<UnitScale> units;  ///< those of money too
};

Amounts read_amounts(const KeyedReader& vocabulary, const Document* others, const Faults& faults);

}  // namespace pilotcheck
