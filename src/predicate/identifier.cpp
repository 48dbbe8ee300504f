#include "predicate/families.h"
#include "prose/placeholder.h"

namespace pilotcheck {

namespace {

Judgement judge_valid(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const Identifier& kind = *std::get<IdentifierOperand>(bound.operand).identifier;
  if (kind.is_valid(fact->text)) return met_if(true);
  if (description.vocabulary->field(bound.field).may_be_none &&
      says_none(fact->text, description.lexicon->placeholders))
    return met_if(true);
  if (kind.why_not == nullptr) return met_if(false);
  return unmet(detail, [&] { return kind.why_not(fact->text); });
}

void exemplify_invalid(const BoundPredicate& bound, Example& example) { example.at(bound.field).text = "0"; }

/// Of a text that is to be one, as the type of that name has it.
void exemplify_valid(const BoundPredicate& bound, Example& example) {
  const FieldType* type = find_field_type(std::get<IdentifierOperand>(bound.operand).identifier->name);
  Answer& answer = example.at(bound.field);
  if (type != nullptr && example.vocabulary().field(bound.field).example.empty()) answer.text = type->example;
}

constexpr PredicateRow rows[] = {
    {"valid",
     kinds(ValueKind::code, ValueKind::text),
     "是有效的号码或代码",
     "is a valid code or number of its kind",
     {"true 或 KIND", "true or KIND"},
     "true",
     bind_valid,
     judge_valid,
     exemplify_valid,
     exemplify_invalid},
};

}  // namespace

std::span<const PredicateRow> identifier_predicates() { return rows; }

}  // namespace pilotcheck
