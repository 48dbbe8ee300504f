#include "description/amounts.h"

#include "description/description.h"
#include "description/read_currency.h"
#include "input/node_entries.h"

namespace pilotcheck {

namespace {

/// Messages tell people to write them.
void check_examples(Node currency, const FieldType& money, const Faults& faults) {
  const auto examples = entry_of(currency, "examples");
  if (!examples) return;
  for (const Node example : examples->items()) {
    Fact fact;
    if (const auto fault = money.read(example.text(), money, fact))
      faults.error(example.position(), fault->code, fault->message, fault->hint);
  }
}

}  // namespace

Amounts read_amounts(const KeyedReader& vocabulary, const Document* others, const Faults& faults) {
  const auto find = [&](std::string_view key) {
    const auto own = vocabulary.find(key);
    return own || others == nullptr ? own : entry_of(others->root(), key);
  };
  Amounts amounts;
  const auto currency = find("currency");
  amounts.money = money_type(currency ? read_currency(*currency, faults) : Currency{});
  if (currency && !amounts.money->currency.units.empty()) check_examples(*currency, amounts.money->type, faults);
  if (const auto units = find("units")) amounts.units = read_units(*units, faults);
  add_money(amounts.money->currency, amounts.units);
  return amounts;
}

}  // namespace pilotcheck
