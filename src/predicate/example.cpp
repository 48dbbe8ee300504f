#include "predicate/example.h"

#include <algorithm>

#include "description/value_reader.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

/// A value of the field's own, or of its type.
std::string_view typical(const Field& field) {
  return field.example.empty() ? field.type->example : std::string_view(field.example);
}

}  // namespace

void Answer::want_one_of(std::uint64_t choices) {
  const std::uint64_t possible = choices & ~unwanted;
  if ((wanted & choices) == 0) wanted |= possible & (~possible + 1);  // its lowest bit
}

void Example::add(const Requirement& requirement) { add(requirement, true); }

void Example::add(const Requirement& requirement, bool positive) {
  switch (requirement.kind) {
    case Requirement::Kind::predicate:
      if (!positive) return add_denied(requirement.predicate);
      if (requirement.predicate.row->exemplify != nullptr) {
        requirement.predicate.row->exemplify(requirement.predicate, *this);
      }
      at(requirement.predicate.field);
      return;
    case Requirement::Kind::negation:
      return add(requirement.parts.front(), !positive);
    case Requirement::Kind::any:
      return add(requirement.parts.front(), positive);
    case Requirement::Kind::all:
      for (const Requirement& part : requirement.parts) add(part, positive);
  }
}

/// What must not hold: another flag, other choices. Of all else it is enough to leave it out.
void Example::add_denied(const BoundPredicate& bound) {
  if (const auto* flag = std::get_if<FlagOperand>(&bound.operand)) at(bound.field).flag = !flag->flag;
  if (const auto* choice = std::get_if<ChoiceOperand>(&bound.operand)) at(bound.field).unwanted |= choice->choices;
}

Answer& Example::at(Slot slot) {
  const auto found = std::ranges::find(answers_, slot, &Answer::slot);
  if (found != answers_.end()) return *found;
  answers_.push_back({.slot = slot});
  return answers_.back();
}

std::string Example::bounded_text(const Answer& answer) const {
  const Field& field = vocabulary_.field(answer.slot);
  if (!answer.text.empty()) return answer.text;
  Fact fact;
  std::string text(typical(field));
  if (text.empty() || read_value(vocabulary_, answer.slot, text, fact)) return text;
  if (answer.earliest && compare(fact.date, *answer.earliest) < 0) return to_text(*answer.earliest);
  if (answer.latest && compare(fact.date, *answer.latest) > 0) return to_text(*answer.latest);
  const std::string& unit = answer.unit.empty() ? fact.unit : answer.unit;
  if (answer.low && fact.number < *answer.low) return spell(*field.type, *answer.low, unit);
  if (answer.high && fact.number > *answer.high) return spell(*field.type, *answer.high, unit);
  return unit == fact.unit ? text : spell(*field.type, fact.number, unit);
}

Fact Example::fact_at(Slot slot) {
  Fact fact;
  read_value(vocabulary_, slot, bounded_text(at(slot)), fact);
  return fact;
}

Decimal Example::number_at(Slot slot) { return fact_at(slot).number; }
std::string Example::number_text_at(Slot slot) { return bounded_text(at(slot)); }
Date Example::date_at(Slot slot) { return fact_at(slot).date; }

}  // namespace pilotcheck
