#include "prose/currency.h"

#include <algorithm>

namespace pilotcheck {

const Currency::Unit* Currency::find(std::string_view name) const {
  const auto found =
      std::ranges::find_if(units, [&](const Unit& unit) { return unit.use == Use::whole && unit.name == name; });
  return found == units.end() ? nullptr : &*found;
}

const Currency::Unit& Currency::smallest() const {
  const Unit* least = nullptr;
  for (const Unit& unit : units) {
    if (unit.use == Use::whole && (least == nullptr || unit.worth < least->worth)) least = &unit;
  }
  return *least;
}

}  // namespace pilotcheck
