#include "predicate/example.h"

#include <algorithm>
#include <utility>

#include "description/value_reader.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

/// A value of the field's own, or of its type.
std::string_view typical(const Field& field) {
  return field.example.empty() ? field.type->example : std::string_view(field.example);
}

bool is_within(Decimal number, const Answer& answer) {
  if (answer.low && (number < *answer.low || (answer.above_low && number == *answer.low))) return false;
  return !answer.high || !(number > *answer.high || (answer.below_high && number == *answer.high));
}

/// `number` where it is within the bounds, else the nearest whole step that is, else what is in the midst of them.
Decimal bounded(Decimal number, const Answer& answer) {
  const std::int64_t step = Decimal::whole(1).millionths;
  if (answer.low && number <= *answer.low) number = {answer.low->millionths + (answer.above_low ? step : 0)};
  if (answer.high && number >= *answer.high) number = {answer.high->millionths - (answer.below_high ? step : 0)};
  if (answer.low && answer.high && !is_within(number, answer)) {
    number = {answer.low->millionths + (answer.high->millionths - answer.low->millionths) / 2};
  }
  return number;
}

}  // namespace

void Answer::want_one_of(std::uint64_t choices) {
  const std::uint64_t possible = choices & ~unwanted;
  if ((wanted & choices) == 0) wanted |= possible & (~possible + 1);  // its lowest bit
}

bool Answer::is_out_of_bounds() const {
  if (earliest && latest && compare(*earliest, *latest) > 0) return true;
  return low && high && (*low > *high || (*low == *high && (above_low || below_high)));
}

Example::Example(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Language language,
                 std::size_t pick, Date today)
    : vocabulary_(vocabulary), language_(language), today_(today) {
  add_all(requirements, pick);
  // Once more, as what is compared with another field now knows what that one is bound to.
  for (Answer& answer : answers_) {
    answer.phrases.clear();
    answer.some_entries.clear();
    answer.each_entry.clear();
  }
  add_all(requirements, pick);
}

void Example::add_all(const std::vector<const Requirement*>& requirements, std::size_t pick) {
  pick_ = pick;
  picks_ = 1;
  for (const Requirement* requirement : requirements) add(*requirement, true);
}

/// Not all is that any is not, and the reverse.
void Example::add(const Requirement& requirement, bool positive) {
  if (requirement.kind == Requirement::Kind::predicate) return add(requirement.predicate, positive);
  if (requirement.kind == Requirement::Kind::negation) return add(requirement.parts.front(), !positive);
  if (requirement.kind == Requirement::Kind::some) {
    // So many of them; and that too few are met, by denying all.
    const std::size_t size = positive ? requirement.at_least.count : requirement.parts.size();
    for (std::size_t i = 0; i < size; ++i) add(requirement.parts[i], positive);
    return;
  }
  if ((requirement.kind == Requirement::Kind::all) == positive) {
    for (const Requirement& part : requirement.parts) add(part, positive);
    return;
  }
  add(requirement.parts[take(requirement.parts.size())], positive);
}

std::size_t Example::take(std::size_t alternatives) {
  constexpr std::size_t most_picks = 256;
  picks_ = std::min(picks_ * alternatives, most_picks);
  return std::exchange(pick_, pick_ / alternatives) % alternatives;
}

void Example::add(const BoundPredicate& bound, bool positive) {
  if (bound.field != 0) at(bound.field);
  const auto add_to = positive ? bound.row->exemplify : bound.row->exemplify_denial;
  if (add_to != nullptr) add_to(bound, *this);
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
  const Decimal number = bounded(fact.number, answer);
  if (number != fact.number) return spell(*field.type, number, unit);
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

std::string_view unit_of_examples(const Vocabulary& vocabulary) {
  const std::vector<UnitScale>& units = vocabulary.units();
  constexpr std::string_view day = "天";
  const bool has_day = units.empty() || std::ranges::find(units, day, &UnitScale::name) != units.end();
  return has_day ? day : std::string_view(units.front().name);
}

}  // namespace pilotcheck
