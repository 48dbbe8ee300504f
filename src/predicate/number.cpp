#include <fmt/format.h>

#include <bit>

#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// How one comparison is held, said and answered.
struct Comparison {
  bool (*holds)(Decimal fact, Decimal limit);
  std::string_view zh;
  std::string_view en;
};

constexpr Comparison at_least{[](Decimal a, Decimal b) { return a >= b; }, "不低于", "at least"};
constexpr Comparison at_most{[](Decimal a, Decimal b) { return a <= b; }, "不高于", "at most"};
constexpr Comparison above{[](Decimal a, Decimal b) { return a > b; }, "高于", "above"};
constexpr Comparison below{[](Decimal a, Decimal b) { return a < b; }, "低于", "below"};

/// What an operand stands for in one description.
struct Limit {
  Decimal value;
  std::string_view unit;
  bool operator==(const Limit&) const = default;
};

/// Nothing where the other field does not state it.
std::optional<Limit> limit_of(const NumberOperand& operand, const Description& description) {
  if (!operand.field) return Limit{operand.value, operand.unit};
  const Fact& other = description.fact(*operand.field);
  if (!other.stated()) return std::nullopt;
  return Limit{other.number * operand.value, other.unit};
}

/// The number of `fact` in the unit of `limit`; nothing where the two measure different things. Zero is zero in every
/// unit.
std::optional<Decimal> number_in(const Limit& limit, const Fact& fact, const Vocabulary& vocabulary) {
  if (limit.unit == fact.unit || limit.value == Decimal{} || text::fold(limit.unit) == text::fold(fact.unit))
    return fact.number;
  return in_unit(fact.number, fact.unit, limit.unit, vocabulary.units());
}

/// `85.5%`, or `95% × 0.9 = 85.5%` where another field and a factor gave it.
std::string spell_out(const NumberOperand& operand, const Limit& limit, const Description& description,
                      const FieldType& type) {
  std::string result = spell(type, limit.value, limit.unit);
  if (!operand.field || operand.value == Decimal::whole(1)) return result;
  return fmt::format("{} × {} = {}", spell(type, description.fact(*operand.field).number, limit.unit),
                     to_text(operand.value), result);
}

Judgement compare_looked_up(const Comparison& comparison, const LookUp& look_up, const BoundPredicate& bound,
                            const Description& description, Detail* detail);

Judgement compare_with(const Comparison& comparison, const NumberOperand& operand, const BoundPredicate& bound,
                       const Description& description, Detail* detail) {
  if (operand.look_up) return compare_looked_up(comparison, *operand.look_up, bound, description, detail);
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const auto limit = limit_of(operand, description);
  if (!limit) {
    look_at(*operand.field, description, detail);
    return unstated();
  }
  const FieldType& type = *description.vocabulary->field(bound.field).type;
  const auto number = number_in(*limit, *fact, *description.vocabulary);
  if (!number) {
    // Another unit is no smaller number: nobody can tell.
    Judgement judgement = unmet(detail, [&] {
      if (operand.field) return Bilingual{"两个数值的单位不同，无法比较", "the two figures have different units"};
      const std::string wanted = spell(type, limit->value, limit->unit);
      return Bilingual{fmt::format("{}，单位应与 {} 相同，无法比较", fact->text, wanted),
                       fmt::format("{} cannot be compared with {}: the units differ", fact->text, wanted)};
    });
    judgement.status = Status::unstated;
    return judgement;
  }
  if (comparison.holds(*number, limit->value)) return met_if(true);
  return unmet(detail, [&] {
    const std::string wanted = spell_out(operand, *limit, description, type);
    const std::string found = spell(type, fact->number, fact->unit);
    return Bilingual{fmt::format("{}，应{} {}", found, comparison.zh, wanted),
                     fmt::format("{}, which should be {} {}", found, comparison.en, wanted)};
  });
}

/// The row that asks for least: what meets another meets it.
std::size_t mildest_of(const Comparison& comparison, const LookUp& look_up, const Description& description) {
  std::size_t mildest = 0;
  for (std::size_t i = 1; i < look_up.numbers.size(); ++i) {
    const auto limit = limit_of(look_up.numbers[i], description);
    const auto least = limit_of(look_up.numbers[mildest], description);
    if (!limit || !least) continue;
    const bool milder = comparison.holds(least->value, limit->value) && *limit != *least;
    if (milder) mildest = i;
  }
  return mildest;
}

/// While nothing is chosen, only what holds for every choice, or for none, is known.
Judgement compare_unchosen(const Comparison& comparison, const LookUp& look_up, const BoundPredicate& bound,
                           const Description& description, Detail* detail) {
  std::size_t met = 0;
  std::size_t unmet = 0;
  for (const NumberOperand& one : look_up.numbers) {
    const Status status = compare_with(comparison, one, bound, description, nullptr).status;
    met += status == Status::met ? 1 : 0;
    unmet += status == Status::unmet ? 1 : 0;
  }
  if (met == look_up.numbers.size()) return met_if(true);
  if (unmet == look_up.numbers.size()) {
    const std::size_t mildest = mildest_of(comparison, look_up, description);
    const Judgement judged = compare_with(comparison, look_up.numbers[mildest], bound, description, detail);
    if (detail != nullptr) {
      const Field& by = description.vocabulary->field(look_up.by);
      detail->remark.zh +=
          fmt::format("（{}为{}时；其余选项要求更严，请写明）", by.label.zh, by.choices[mildest].label.zh);
      detail->remark.en += fmt::format(" (“{}”: {}; other choices ask for no less, so state which it is)", by.label.en,
                                       by.choices[mildest].label.en);
    }
    return judged;
  }
  look_at(look_up.by, description, detail);
  return unstated();
}

Judgement compare_looked_up(const Comparison& comparison, const LookUp& look_up, const BoundPredicate& bound,
                            const Description& description, Detail* detail) {
  if (look_at(bound.field, description, detail) == nullptr) return unstated();
  const Fact& chosen = description.fact(look_up.by);
  if (!chosen.stated() || chosen.choices == 0) return compare_unchosen(comparison, look_up, bound, description, detail);
  const auto index = static_cast<std::size_t>(std::countr_zero(chosen.choices));
  const Judgement judged = compare_with(comparison, look_up.numbers[index], bound, description, detail);
  if (detail != nullptr && judged.status == Status::unmet) {
    const Field& by = description.vocabulary->field(look_up.by);
    detail->remark.zh += fmt::format("（{}：{}）", by.label.zh, by.choices[index].label.zh);
    detail->remark.en += fmt::format(" ({}: {})", by.label.en, by.choices[index].label.en);
  }
  return judged;
}

template <const Comparison& comparison>
Judgement judge_compared(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return compare_with(comparison, std::get<NumberOperand>(bound.operand), bound, description, detail);
}

Judgement judge_between(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& range = std::get<RangeOperand>(bound.operand);
  const Judgement low = compare_with(at_least, range.low, bound, description, detail);
  if (low.status != Status::met) return low;
  return compare_with(at_most, range.high, bound, description, detail);
}

enum class Side : std::uint8_t { low, high };

/// Bounds what is written by the operand.
void bound_number(const NumberOperand& operand, Side side, bool included, const BoundPredicate& bound,
                  Example& example) {
  if (operand.look_up) {
    Answer& by = example.at(operand.look_up->by);
    by.want_one_of((~std::uint64_t{0} >> (64 - operand.look_up->numbers.size())) & by.allowed & ~by.unwanted);
    const auto index = static_cast<std::size_t>(std::countr_zero(by.wanted));
    if (index >= operand.look_up->numbers.size()) return;
    return bound_number(operand.look_up->numbers[index], side, included, bound, example);
  }
  Decimal limit = operand.field ? example.number_at(*operand.field) * operand.value : operand.value;
  Answer& answer = example.at(bound.field);
  const auto converted =
      answer.unit.empty() ? std::nullopt : in_unit(limit, operand.unit, answer.unit, example.vocabulary().units());
  if (converted) {
    limit = *converted;
  } else if (!operand.unit.empty()) {
    answer.unit = operand.unit;
  }
  if (side == Side::low) {
    if (!answer.low || *answer.low <= limit) answer.above_low = !included || (answer.low == limit && answer.above_low);
    answer.low = std::max(answer.low.value_or(limit), limit);
  } else {
    if (!answer.high || *answer.high >= limit)
      answer.below_high = !included || (answer.high == limit && answer.below_high);
    answer.high = std::min(answer.high.value_or(limit), limit);
  }
}

template <Side side, bool included>
void exemplify_bound(const BoundPredicate& bound, Example& example) {
  bound_number(std::get<NumberOperand>(bound.operand), side, included, bound, example);
}

void exemplify_between(const BoundPredicate& bound, Example& example) {
  const auto& range = std::get<RangeOperand>(bound.operand);
  bound_number(range.low, Side::low, true, bound, example);
  bound_number(range.high, Side::high, true, bound, example);
}

/// Beyond the upper end.
void exemplify_not_between(const BoundPredicate& bound, Example& example) {
  bound_number(std::get<RangeOperand>(bound.operand).high, Side::low, false, bound, example);
}

constexpr ValueKinds numbers = kinds(ValueKind::number);
constexpr OperandShape shape{
    "NUMBER、{parameter: P}、{field: PATH, times: NUMBER} 或 {by: PATH, values: {CHOICE: NUMBER}, otherwise: NUMBER}",
    "NUMBER, {parameter: P}, {field: PATH, times: NUMBER} or {by: PATH, values: {CHOICE: NUMBER}, otherwise: NUMBER}"};

constexpr PredicateRow number_rows[] = {
    {"at_least", numbers, "不低于", "is at least", shape, "VALUE", bind_number, judge_compared<at_least>,
     exemplify_bound<Side::low, true>, exemplify_bound<Side::high, false>},
    {"at_most", numbers, "不高于", "is at most", shape, "VALUE", bind_number, judge_compared<at_most>,
     exemplify_bound<Side::high, true>, exemplify_bound<Side::low, false>},
    {"above", numbers, "高于", "is above", shape, "VALUE", bind_number, judge_compared<above>,
     exemplify_bound<Side::low, false>, exemplify_bound<Side::high, true>},
    {"below", numbers, "低于", "is below", shape, "VALUE", bind_number, judge_compared<below>,
     exemplify_bound<Side::high, false>, exemplify_bound<Side::low, true>},
    {"between", numbers, "介于（含两端）", "is between, ends included", "[LOW, HIGH]", "[VALUE, VALUE]", bind_range,
     judge_between, exemplify_between, exemplify_not_between},
};

}  // namespace

std::span<const PredicateRow> number_predicates() { return number_rows; }

}  // namespace pilotcheck
