#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// The choices of `wanted` that `stated` lacks.
void name_missing(Detail* detail, const Field& field, std::uint64_t wanted, std::uint64_t stated) {
  if (detail == nullptr) return;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((wanted & bit) != 0 && (stated & bit) == 0)
      detail->missing.push_back({field.choices[i].id, field.choices[i].label});
  }
}

}  // namespace

Judgement judge_one_of(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  if (description.vocabulary->field(bound.field).type == FieldType::choice)
    return met_if((fact.choices & bound.choices) != 0);
  return met_if(std::find(bound.words.begin(), bound.words.end(), fact.text) != bound.words.end());
}

/// `includes` too: a set of one that must be covered.
Judgement judge_covers(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  name_missing(detail, description.vocabulary->field(bound.field), bound.choices, fact.choices);
  const auto wanted = static_cast<std::size_t>(std::popcount(bound.choices));
  return share(static_cast<std::size_t>(std::popcount(bound.choices & fact.choices)), wanted);
}

Judgement judge_covers_any(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  if ((fact.choices & bound.choices) != 0) return met_if(true);
  name_missing(detail, description.vocabulary->field(bound.field), bound.choices, fact.choices);
  if (detail != nullptr) detail->remark = {"至少应有其中一项", "at least one of them is needed"};
  return met_if(false);
}

Judgement judge_count_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const bool records = description.vocabulary->field(bound.field).type == FieldType::records;
  const std::size_t count =
      records ? description.records[bound.field].size() : static_cast<std::size_t>(std::popcount(fact.choices));
  const auto wanted =
      static_cast<std::size_t>(std::max<std::int64_t>(1, bound.numbers.front().value.millionths / 1'000'000));
  if (count < wanted) {
    remark(detail, bound.field, fact,
           {fmt::format("有 {} 项，应不少于 {} 项", count, wanted),
            fmt::format("{} given, at least {} needed", count, wanted)});
  }
  return share(std::min(count, wanted), wanted);
}

}  // namespace pilotcheck
