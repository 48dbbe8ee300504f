#include <fmt/format.h>

#include "predicate/families.h"
#include "prose/placeholder.h"

namespace pilotcheck {

Judgement judge_stated(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const FieldTypes type = types(description.vocabulary->field(bound.field).type);
  if ((type & text_types) == 0 || !is_only_placeholder(fact.text)) return met_if(true);
  remark(detail, bound.field, fact, {"只写了占位文字", "only a placeholder is written"});
  return met_if(false);
}

Judgement judge_is(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  switch (description.vocabulary->field(bound.field).type) {
    case FieldType::flag:
      return met_if(fact.flag == bound.flag);
    case FieldType::choice:
      return met_if(fact.choices == bound.choices);
    case FieldType::date:
      return met_if(compare(fact.date, bound.date) == 0);
    default:
      return met_if(fact.text == bound.words.front());
  }
}

}  // namespace pilotcheck
