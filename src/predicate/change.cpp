#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

Judgement judge_improves(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Field& field = description.vocabulary->field(bound.field);
  const Fact& change = description.fact(bound.field);
  point_at(detail, bound.field, change);
  for (const Slot child : field.children) {
    if (description.fact(child).stated()) continue;
    if (change.stated()) point_at(detail, child, description.fact(child));
    if (detail != nullptr && detail->position.line == 0) detail->position = change.position;
    return unstated();
  }
  const Fact& before = description.fact(field.children[0]);
  const Fact& after = description.fact(field.children[1]);
  const bool lower = field.direction == Direction::lower;
  if (lower ? after.number < before.number : after.number > before.number) return met_if(true);
  if (detail != nullptr) {
    detail->position = after.position;
    detail->actual = before.text + " → " + after.text;
    detail->remark = {
        fmt::format("实施前 {}，实施后 {}，应当{}", before.text, after.text, lower ? "降低" : "提高"),
        fmt::format("{} before and {} after, which should be {}", before.text, after.text, lower ? "lower" : "higher")};
  }
  return met_if(false);
}

}  // namespace pilotcheck
