#include <fmt/format.h>

#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

std::string with_unit(Decimal value, FieldType type, const std::string& unit) {
  if (type == FieldType::percent) return to_text(value) + "%";
  if (type == FieldType::money) return to_text(value) + "万元";
  return to_text(value) + unit;
}

/// The number that an operand stands for in this description, or nothing when the other field does not state it.
std::optional<Decimal> value_of(const NumberOperand& operand, const Description& description) {
  if (!operand.field) return operand.value;
  const Fact& other = description.fact(*operand.field);
  if (!other.stated()) return std::nullopt;
  return other.number * operand.value;
}

/// `85.5%`, or `95% × 0.9 = 85.5%` where another field and a factor gave it.
std::string spell_out(const NumberOperand& operand, Decimal value, const Description& description, FieldType type,
                      const std::string& unit) {
  std::string result = with_unit(value, type, unit);
  if (!operand.field || operand.value == Decimal::whole(1)) return result;
  return fmt::format("{} × {} = {}", with_unit(description.fact(*operand.field).number, type, unit),
                     to_text(operand.value), result);
}

struct Wording {
  std::string_view zh;
  std::string_view en;
};

template <typename Holds>
Judgement compare_numbers(const BoundPredicate& bound, const Description& description, Detail* detail, Wording wording,
                          const Holds& holds) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const NumberOperand& operand = bound.numbers.front();
  const auto value = value_of(operand, description);
  if (!value) {
    point_at(detail, *operand.field, description.fact(*operand.field));
    return unstated();
  }
  const FieldType type = description.vocabulary->field(bound.field).type;
  if (operand.field && text::fold(description.fact(*operand.field).unit) != text::fold(fact.unit)) {
    remark(detail, bound.field, fact, {"两个数值的单位不同，无法比较", "the two figures have different units"});
    return met_if(false);
  }
  if (holds(fact.number, *value)) return met_if(true);
  if (detail != nullptr) {
    const std::string wanted = spell_out(operand, *value, description, type, fact.unit);
    const std::string found = with_unit(fact.number, type, fact.unit);
    detail->remark = {fmt::format("{}，应{} {}", found, wording.zh, wanted),
                      fmt::format("{}, which should be {} {}", found, wording.en, wanted)};
  }
  return met_if(false);
}

}  // namespace

Judgement judge_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return compare_numbers(bound, description, detail, {"不低于", "at least"},
                         [](Decimal a, Decimal b) { return a >= b; });
}

Judgement judge_at_most(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return compare_numbers(bound, description, detail, {"不高于", "at most"},
                         [](Decimal a, Decimal b) { return a <= b; });
}

Judgement judge_above(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return compare_numbers(bound, description, detail, {"高于", "above"}, [](Decimal a, Decimal b) { return a > b; });
}

Judgement judge_below(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return compare_numbers(bound, description, detail, {"低于", "below"}, [](Decimal a, Decimal b) { return a < b; });
}

Judgement judge_between(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Judgement low = judge_at_least(bound, description, detail);
  if (low.status != Status::met) return low;
  BoundPredicate upper = bound;
  upper.numbers.erase(upper.numbers.begin());
  return judge_at_most(upper, description, detail);
}

}  // namespace pilotcheck
