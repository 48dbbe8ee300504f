#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// What a sum or a ratio comes to.
struct Computed {
  Decimal value;
  Slot lacking = 0;    ///< a field that is not stated
  bool mixed = false;  ///< in different units
  Slot zero = 0;       ///< the field below, where it is zero
  std::string unit = {};
};

/// The number of `fact` in another unit; nothing where the two measure different things.
std::optional<Decimal> number_in(std::string_view unit, const Fact& fact, const Vocabulary& vocabulary) {
  return fact.unit == unit ? fact.number : in_unit(fact.number, fact.unit, unit, vocabulary.units());
}

/// A sum in `unit`, which is that of the first field where it is empty.
Computed compute(const ComputedOperand& operand, const Description& description, std::string_view unit) {
  const bool sum = operand.of == ComputedOperand::Of::sum;
  const Fact& first = description.fact(operand.fields.front());
  Computed result;
  result.unit = sum && !unit.empty() ? std::string(unit) : first.unit;
  Decimal last;
  for (const Slot slot : operand.fields) {
    const Fact& fact = description.fact(slot);
    if (!fact.stated()) {
      result.lacking = slot;
      return result;
    }
    const auto number = number_in(result.unit, fact, *description.vocabulary);
    result.mixed = result.mixed || !number;
    last = number.value_or(fact.number);
    if (sum) result.value.millionths += last.millionths;
  }
  if (sum) return result;
  result.unit.clear();
  if (last == Decimal{}) {
    result.zero = operand.fields.back();
  } else {
    const double share = static_cast<double>(first.number.millionths) / static_cast<double>(last.millionths);
    result.value.millionths = std::llround(share * 1e6);
  }
  return result;
}

std::string spelt(const ComputedOperand& operand, Decimal value, std::string_view unit, const Vocabulary& vocabulary) {
  if (operand.of == ComputedOperand::Of::ratio) return to_text(value * Decimal::whole(100)) + "%";
  return spell(*vocabulary.field(operand.fields.front()).type, value, unit);
}

std::string labels(const ComputedOperand& operand, const Vocabulary& vocabulary, Language language) {
  std::vector<std::string> names;
  for (const Slot slot : operand.fields) names.push_back(vocabulary.field(slot).label.in(language));
  return fmt::format("{}", fmt::join(names, operand.of == ComputedOperand::Of::sum ? " + " : " / "));
}

/// Nothing where it can be compared; else what is said instead.
std::optional<Judgement> refuse(const Computed& computed, const Description& description, Detail* detail) {
  if (computed.lacking != 0) {
    look_at(computed.lacking, description, detail);
    return unstated();
  }
  if (computed.mixed) {
    if (detail != nullptr)
      detail->remark = {"各项的单位不同，无法计算，请写成同一单位",
                        "the figures have different units, write them in one"};
    return unstated();
  }
  if (computed.zero != 0) {
    // Nobody can tell: neither that it falls short nor, under `not`, that it does not.
    look_at(computed.zero, description, detail);
    if (detail != nullptr)
      detail->remark = {"作分母的这一数值为零，无法计算", "it is zero, so nothing has a ratio to it"};
    return unstated();
  }
  return std::nullopt;
}

Judgement judge_computed(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& operand = std::get<ComputedOperand>(bound.operand);
  look_at(bound.field, description, detail);
  const Computed computed = compute(operand, description, operand.limit.unit);
  if (auto other = refuse(computed, description, detail)) return *other;
  const bool least = operand.is == ComputedOperand::Is::at_least;
  const bool holds = least ? computed.value >= operand.limit.value : computed.value <= operand.limit.value;
  const auto compared = [&](std::string_view zh, std::string_view en) {
    const Vocabulary& vocabulary = *description.vocabulary;
    const std::string found = spelt(operand, computed.value, computed.unit, vocabulary);
    const std::string wanted = spelt(operand, operand.limit.value, operand.limit.unit, vocabulary);
    return Bilingual{
        fmt::format("{} = {}，应{} {}", labels(operand, vocabulary, Language::zh), found, zh, wanted),
        fmt::format("{} = {}, which should be {} {}", labels(operand, vocabulary, Language::en), found, en, wanted)};
  };
  if (holds) return met(detail, [&] { return least ? compared("低于", "below") : compared("高于", "above"); });
  return unmet(detail, [&] { return least ? compared("不低于", "at least") : compared("不高于", "at most"); });
}

Judgement judge_equal(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const auto& operand = std::get<ComputedOperand>(bound.operand);
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  Computed computed = compute(operand, description, fact->unit);
  if (auto other = refuse(computed, description, detail)) return *other;
  const Vocabulary& vocabulary = *description.vocabulary;
  const FieldType& type = *vocabulary.field(bound.field).type;
  // Percentages are kept in percent points.
  if (operand.of == ComputedOperand::Of::ratio && type.unit == "%") {
    computed.value = computed.value * Decimal::whole(100);
  }
  const std::int64_t apart = std::abs(computed.value.millionths - fact->number.millionths);
  const std::string found = detail == nullptr ? std::string() : spell(type, fact->number, fact->unit);
  const std::string wanted = detail == nullptr ? std::string() : spell(type, computed.value, fact->unit);
  if (apart <= operand.within.millionths) {
    return met(detail, [&] {
      return Bilingual{
          fmt::format("填写 {}，{} = {}，两者应不同", found, labels(operand, vocabulary, Language::zh), wanted),
          fmt::format("stated as {}, and {} = {}, which should differ", found,
                      labels(operand, vocabulary, Language::en), wanted)};
    });
  }
  return unmet(detail, [&] {
    return Bilingual{
        fmt::format("填写 {}，而 {} = {}", found, labels(operand, vocabulary, Language::zh), wanted),
        fmt::format("stated as {}, but {} = {}", found, labels(operand, vocabulary, Language::en), wanted)};
  });
}

/// The fields behind `sum` or `ratio`, all numbers of one type.
bool bind_terms(Node list, BindContext& context, BoundPredicate& bound, ComputedOperand& operand) {
  for (const Node path : list.items()) {
    const auto slot = bind_field(path, kinds(ValueKind::number), context);
    if (!slot) return false;
    const Field& field = context.vocabulary.field(*slot);
    const Field& first = context.vocabulary.field(operand.fields.empty() ? *slot : operand.fields.front());
    if (field.type != first.type || field.unit != first.unit) {
      context.error(path.position(), "unit-mismatch",
                    {fmt::format("{} 与 {} 的类型或单位不同", field.path, first.path),
                     fmt::format("`{}` and `{}` differ in type or unit", field.path, first.path)},
                    {"请用同一类型、同一单位的字段", "take fields of one type and unit"});
      return false;
    }
    operand.fields.push_back(*slot);
  }
  const bool ratio = operand.of == ComputedOperand::Of::ratio;
  if (ratio ? operand.fields.size() == 2 : operand.fields.size() > 1) return true;
  malformed(list, context, bound);
  return false;
}

/// `{sum: [PATH, …], at_least: N}`, `{ratio: [PATH, PATH], at_most: 60%}`.
void bind_computed(Node whole, BindContext& context, BoundPredicate& bound) {
  ComputedOperand operand;
  operand.of = bound.row->name == std::string_view("ratio") ? ComputedOperand::Of::ratio : ComputedOperand::Of::sum;
  const auto least = entry_of(whole, "at_least");
  const auto most = entry_of(whole, "at_most");
  if (number_of_entries(whole) != 2 || least.has_value() == most.has_value()) return malformed(whole, context, bound);
  if (!bind_terms(*entry_of(whole, bound.row->name), context, bound, operand)) return;
  bound.field = operand.fields.front();
  operand.is = least ? ComputedOperand::Is::at_least : ComputedOperand::Is::at_most;
  const Node limit = least ? *least : *most;
  auto number = operand.of == ComputedOperand::Of::ratio ? read_share(limit, context, bound)
                                                         : read_limit(limit, bound.field, context);
  if (!number) return;
  if (number->field) return malformed(whole, context, bound);
  operand.limit = std::move(*number);
  bound.operand = std::move(operand);
}

/// `{field: PATH, equals: {sum: [PATH, …]}, within: N}`.
void bind_equal(Node whole, BindContext& context, BoundPredicate& bound) {
  const auto path = entry_of(whole, "field");
  const auto of = entry_of(whole, "equals");
  const auto within = entry_of(whole, "within");
  const bool one = of && of->is_mapping() && number_of_entries(*of) == 1;
  const auto sum = one ? entry_of(*of, "sum") : std::nullopt;
  const auto ratio = one ? entry_of(*of, "ratio") : std::nullopt;
  if (!path || (!sum && !ratio) || number_of_entries(whole) != (within ? 3U : 2U))
    return malformed(whole, context, bound);
  const auto slot = bind_field(*path, kinds(ValueKind::number), context);
  if (!slot) return;
  ComputedOperand operand;
  operand.of = ratio ? ComputedOperand::Of::ratio : ComputedOperand::Of::sum;
  operand.is = ComputedOperand::Is::equal;
  if (!bind_terms(ratio ? *ratio : *sum, context, bound, operand)) return;
  if (sum && std::ranges::find(operand.fields, *slot) != operand.fields.end()) {
    return context.error(path->position(), "other-field",
                         {"它与含有自己的算式比较", "it is compared with what it is part of itself"},
                         {"请从算式中去掉它", "take it out of the terms"});
  }
  bound.field = *slot;
  if (within) {
    const auto number = read_limit(*within, *slot, context);
    if (!number) return;
    if (number->value < Decimal{}) {
      return context.error(within->position(), "never-met",
                           {"within 小于零，永远达不到", "`within` is below zero, so it is never met"},
                           {"请写允许的差值，如 1%", "write how much it may differ, such as 1%"});
    }
    operand.within = number->value;
  }
  bound.operand = std::move(operand);
}

void bound_by(Decimal limit, bool low, Answer& answer) {
  if (low) {
    answer.low = std::max(answer.low.value_or(limit), limit);
  } else {
    answer.high = std::min(answer.high.value_or(limit), limit);
  }
}

/// The first field does it: of a ratio above the second, of a sum alone.
void exemplify_computed(const BoundPredicate& bound, Example& example) {
  const auto& operand = std::get<ComputedOperand>(bound.operand);
  Decimal limit = operand.limit.value;
  for (const Slot slot : operand.fields) {
    if (slot == bound.field) continue;
    const Decimal other = example.number_at(slot);
    limit = operand.of == ComputedOperand::Of::ratio ? limit * other : Decimal{limit.millionths - other.millionths};
  }
  bound_by(limit, operand.is == ComputedOperand::Is::at_least, example.at(bound.field));
}

void exemplify_equal(const BoundPredicate& bound, Example& example) {
  const auto& operand = std::get<ComputedOperand>(bound.operand);
  Decimal value = example.number_at(operand.fields.front());
  for (const Slot slot : operand.fields) {
    const Decimal one = example.number_at(slot);
    if (operand.of == ComputedOperand::Of::sum) {
      value.millionths += slot == operand.fields.front() ? 0 : one.millionths;
    } else if (slot == operand.fields.back() && one != Decimal{}) {
      value.millionths =
          std::llround(static_cast<double>(value.millionths) / static_cast<double>(one.millionths) * 1e6);
    }
  }
  if (operand.of == ComputedOperand::Of::ratio && example.number_text_at(bound.field).ends_with('%'))
    value = value * Decimal::whole(100);
  Answer& answer = example.at(bound.field);
  bound_by(value, true, answer);
  bound_by(value, false, answer);
}

constexpr OperandShape shape{"[PATH, …]，另写 at_least 或 at_most: NUMBER 或 {parameter: P}",
                             "[PATH, …], at_least or at_most: NUMBER or {parameter: P}"};

constexpr PredicateRow computed_rows[] = {
    {"sum", 0, "合计", "and others sum up", shape, "[NUMBER, OTHER], at_least: ONE", bind_computed, judge_computed,
     exemplify_computed, nullptr, false, false, true},
    {"ratio",
     0,
     "与另一数值之比",
     "over another figure",
     {"[PATH, PATH]，另写 at_least 或 at_most: PERCENT 或 {parameter: P}",
      "[PATH, PATH], at_least or at_most: PERCENT or {parameter: P}"},
     "[NUMBER, OTHER], at_least: 60%",
     bind_computed,
     judge_computed,
     exemplify_computed,
     nullptr,
     false,
     false,
     true},
    {"equals",
     0,
     "等于计算所得",
     "is what the others come to",
     {"{sum: [PATH, …]} 或 {ratio: [PATH, PATH]}，旁边写 field: PATH 与 within: NUMBER",
      "{sum: [PATH, …]} or {ratio: [PATH, PATH]}, beside field: PATH, and within: NUMBER"},
     "{sum: [OTHER, THIRD]}, field: NUMBER, within: ONE",
     bind_equal,
     judge_equal,
     exemplify_equal,
     nullptr,
     false,
     false,
     true},
};

}  // namespace

std::span<const PredicateRow> computed_predicates() { return computed_rows; }

}  // namespace pilotcheck
