/// What the families of predicates share, and their functions for the table. Each family is one file;
/// table.cpp lists them; nobody else includes this.
#pragma once

#include "predicate/bind.h"
#include "predicate/table.h"

namespace pilotcheck {

constexpr FieldTypes text_types = types(FieldType::text, FieldType::prose);
constexpr FieldTypes code_types =
    types(FieldType::organization_code, FieldType::mobile, FieldType::landline, FieldType::email);
constexpr FieldTypes number_types = types(FieldType::number, FieldType::percent, FieldType::money, FieldType::measure);
constexpr FieldTypes leaf_types = text_types | code_types | number_types |
                                  types(FieldType::flag, FieldType::choice, FieldType::choices, FieldType::date);

// Outcomes.
inline Judgement met_if(bool met) { return {met ? Status::met : Status::unmet, met ? 1.0 : 0.0}; }
inline Judgement unstated() { return {Status::unstated, 0.0}; }
inline Judgement share(std::size_t reached, std::size_t wanted) {
  return {reached >= wanted ? Status::met : Status::unmet, static_cast<double>(reached) / static_cast<double>(wanted)};
}

/// Points `detail`, if any, at the field and its value.
void point_at(Detail* detail, Slot slot, const Fact& fact);
/// The same, with a remark.
void remark(Detail* detail, Slot slot, const Fact& fact, Bilingual text);

// Operands; faults go to the context.
void bind_true(Node operand, BindContext& context, BoundPredicate& bound);
void bind_number(Node operand, BindContext& context, BoundPredicate& bound);
void bind_count(Node operand, BindContext& context, BoundPredicate& bound);
void bind_range(Node operand, BindContext& context, BoundPredicate& bound);
void bind_literal(Node operand, BindContext& context, BoundPredicate& bound);
void bind_literals(Node operand, BindContext& context, BoundPredicate& bound);
void bind_choice(Node operand, BindContext& context, BoundPredicate& bound);
void bind_choices(Node operand, BindContext& context, BoundPredicate& bound);
void bind_date(Node operand, BindContext& context, BoundPredicate& bound);
void bind_other_date(Node operand, BindContext& context, BoundPredicate& bound);
void bind_within_years(Node operand, BindContext& context, BoundPredicate& bound);
void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound);
void bind_valid(Node operand, BindContext& context, BoundPredicate& bound);
void bind_mentions(Node operand, BindContext& context, BoundPredicate& bound);
void bind_agrees_with(Node operand, BindContext& context, BoundPredicate& bound);
void bind_figure(Node operand, BindContext& context, BoundPredicate& bound);
/// A field named in an operand, which must have one of `accepted` types.
std::optional<Slot> bind_field(Node path, FieldTypes accepted, BindContext& context);
const Parameter* find_parameter(Node name, BindContext& context);

// presence
Judgement judge_stated(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_is(const BoundPredicate& bound, const Description& description, Detail* detail);
// choice and set
Judgement judge_one_of(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_covers(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_covers_any(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_count_at_least(const BoundPredicate& bound, const Description& description, Detail* detail);
// number
Judgement judge_at_least(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_at_most(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_above(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_below(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_between(const BoundPredicate& bound, const Description& description, Detail* detail);
// date
Judgement judge_on_or_before(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_on_or_after(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_before_field(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_within_years(const BoundPredicate& bound, const Description& description, Detail* detail);
// text
Judgement judge_chars_at_most(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_chars_at_least(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_matches(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_not_placeholder(const BoundPredicate& bound, const Description& description, Detail* detail);
// identifier
Judgement judge_valid(const BoundPredicate& bound, const Description& description, Detail* detail);
// narrative
Judgement judge_present(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_mentions(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_agrees_with(const BoundPredicate& bound, const Description& description, Detail* detail);
// evidence
Judgement judge_figure(const BoundPredicate& bound, const Description& description, Detail* detail);
Judgement judge_evidence_at_least(const BoundPredicate& bound, const Description& description, Detail* detail);
// change
Judgement judge_improves(const BoundPredicate& bound, const Description& description, Detail* detail);

}  // namespace pilotcheck
