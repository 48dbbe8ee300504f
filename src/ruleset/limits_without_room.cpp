#include "ruleset/limits_without_room.h"

#include <algorithm>
#include <map>
#include <optional>

#include "predicate/table.h"

namespace pilotcheck {

namespace {

struct Room {
  std::optional<Decimal> low = {};
  std::optional<Decimal> high = {};
};

}  // namespace

std::vector<Slot> limits_without_room(const Requirement& requirement) {
  std::map<Slot, Room> limits;
  std::vector<Slot> none;
  if (requirement.kind != Requirement::Kind::all) return none;
  for (const Requirement& part : requirement.parts) {
    const auto* number = std::get_if<NumberOperand>(&part.predicate.operand);
    if (part.kind != Requirement::Kind::predicate || number == nullptr || number->field || number->look_up) continue;
    Room& of_field = limits[part.predicate.field];
    const std::string_view name = part.predicate.row->name;
    if (name == "at_least" || name == "above")
      of_field.low = std::max(of_field.low.value_or(number->value), number->value);
    if (name == "at_most" || name == "below")
      of_field.high = std::min(of_field.high.value_or(number->value), number->value);
  }
  for (const auto& [slot, one] : limits) {
    if (one.low && one.high && *one.low > *one.high) none.push_back(slot);
  }
  return none;
}

}  // namespace pilotcheck
