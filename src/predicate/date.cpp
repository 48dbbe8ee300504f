#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

Judgement dated(const BoundPredicate& bound, const Fact& fact, Detail* detail, bool met, std::string_view zh,
                std::string_view en, const Date& limit) {
  if (met) return met_if(true);
  remark(detail, bound.field, fact,
         {fmt::format("{}，应{} {}", fact.text, zh, to_text(limit)),
          fmt::format("{}, which should be {} {}", fact.text, en, to_text(limit))});
  return met_if(false);
}

}  // namespace

Judgement judge_on_or_before(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  return dated(bound, fact, detail, compare(fact.date, bound.date) <= 0, "不晚于", "on or before", bound.date);
}

Judgement judge_on_or_after(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  return dated(bound, fact, detail, compare(fact.date, bound.date) >= 0, "不早于", "on or after", bound.date);
}

Judgement judge_before_field(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const Fact& other = description.fact(*bound.other);
  if (!other.stated()) {
    point_at(detail, *bound.other, other);
    return unstated();
  }
  return dated(bound, fact, detail, compare(fact.date, other.date) <= 0, "不晚于", "on or before", other.date);
}

Judgement judge_within_years(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  Date reference = bound.date;
  if (bound.other) {
    const Fact& other = description.fact(*bound.other);
    if (!other.stated()) {
      point_at(detail, *bound.other, other);
      return unstated();
    }
    reference = other.date;
  }
  const auto years = static_cast<int>(bound.numbers.front().value.millionths / 1'000'000);
  Date earliest = reference;
  Date latest = reference;
  earliest.year -= years;
  latest.year += years;
  if (compare(fact.date, earliest) < 0) return dated(bound, fact, detail, false, "不早于", "on or after", earliest);
  return dated(bound, fact, detail, compare(fact.date, latest) <= 0, "不晚于", "on or before", latest);
}

}  // namespace pilotcheck
