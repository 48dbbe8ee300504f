/// What the families of predicates share: outcomes, what a finding says of them, and binders of operands. Each family
/// is one file and gives its rows here; table.cpp lists them; nobody else includes this.
///
///     if (!look_at(bound.field, description, detail)) return unstated();
#pragma once

#include "input/node_entries.h"
#include "predicate/bind.h"
#include "predicate/example.h"
#include "predicate/table.h"
#include "prose/aside.h"

namespace pilotcheck {

std::span<const PredicateRow> presence_predicates();
std::span<const PredicateRow> choice_predicates();
std::span<const PredicateRow> number_predicates();
std::span<const PredicateRow> date_predicates();
std::span<const PredicateRow> text_predicates();
std::span<const PredicateRow> identifier_predicates();
std::span<const PredicateRow> narrative_predicates();
Judgement judge_mentions(const BoundPredicate& bound, const Description& description, Detail* detail);
std::span<const PredicateRow> evidence_predicates();
std::span<const PredicateRow> change_predicates();
std::span<const PredicateRow> records_predicates();
std::span<const PredicateRow> computed_predicates();
std::span<const PredicateRow> part_predicates();

constexpr ValueKinds text_kinds = kinds(ValueKind::text, ValueKind::prose);
constexpr ValueKinds leaf_kinds = text_kinds | kinds(ValueKind::code, ValueKind::number, ValueKind::flag,
                                                     ValueKind::choice, ValueKind::choices, ValueKind::date);

// Outcomes.
inline Judgement met_if(bool met) { return {met ? Status::met : Status::unmet, met ? 1.0 : 0.0}; }
inline Judgement unstated() { return {Status::unstated, 0.0}; }
inline Judgement share(std::size_t reached, std::size_t wanted) {
  return {reached >= wanted ? Status::met : Status::unmet, static_cast<double>(reached) / static_cast<double>(wanted)};
}

/// What the stated narrative at `slot` is instead of a text.
Aside aside_of(Slot slot, const Description& description);

/// Points `detail`, if any, at `slot` and its value; the fact where it is stated, else null.
const Fact* look_at(Slot slot, const Description& description, Detail* detail);

/// Unmet, with a remark that is made only where someone asks.
template <typename Remark>
Judgement unmet(Detail* detail, const Remark& remark) {
  if (detail != nullptr) detail->remark = remark();
  return met_if(false);
}

/// Met, with a remark for who asks why that is wrong: only a negation does.
template <typename Remark>
Judgement met(Detail* detail, const Remark& remark) {
  if (detail != nullptr) detail->remark = remark();
  return met_if(true);
}

/// The share of `wanted` that `count` reaches; `remark(count, wanted)` says so where it falls short.
template <typename Remark>
Judgement counted(std::size_t count, std::size_t wanted, Detail* detail, const Remark& remark) {
  if (count < wanted && detail != nullptr) detail->remark = remark();
  return share(std::min(count, wanted), wanted);
}

/// Of `is` and `one_of`: whether the value is one of the literals.
Judgement judge_equals(const BoundPredicate& bound, const Description& description, Detail* detail);
void exemplify_equals(const BoundPredicate& bound, Example& example);
void exemplify_unequal(const BoundPredicate& bound, Example& example);

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
void bind_window(Node operand, BindContext& context, BoundPredicate& bound);
void bind_within_years(Node operand, BindContext& context, BoundPredicate& bound);
void bind_pattern(Node operand, BindContext& context, BoundPredicate& bound);
void bind_valid(Node operand, BindContext& context, BoundPredicate& bound);
/// A word to be looked for in a text; what is nothing but white space is none.
void add_word(Node word, std::vector<std::string>& words, BindContext& context);
void bind_mentions(Node operand, BindContext& context, BoundPredicate& bound);
void bind_agrees_with(Node operand, BindContext& context, BoundPredicate& bound);
void bind_figure(Node operand, BindContext& context, BoundPredicate& bound);
void bind_evidence_of_kind(Node operand, BindContext& context, BoundPredicate& bound);

/// A literal or parameter as a value of `field`.
std::optional<NumberOperand> read_limit(Node operand, Slot field, BindContext& context);
/// A share of one: `60%`, or a parameter that says such.
std::optional<NumberOperand> read_share(Node operand, BindContext& context, const BoundPredicate& bound);

/// The parameter that a rule names, which then counts as used; null, and a fault, where there is none.
const Parameter* find_parameter(Node name, BindContext& context);
/// Where what `operand` says is written: for a parameter, its value. That is what a fault of the value is about.
Position written_at(Node operand, const BindContext& context);
/// Says that the operand of `bound` has another shape than its row tells.
void malformed(Node operand, BindContext& context, const BoundPredicate& bound);
/// The field that an operand names, which must be of one of the kinds `accepted`.
std::optional<Slot> bind_field(Node path, ValueKinds accepted, BindContext& context);
/// The same, of what the bound field is compared with: itself is a fault.
std::optional<Slot> bind_other_field(Node path, ValueKinds accepted, BindContext& context, const BoundPredicate& bound);
/// A bit for the choice of `field` that has the id `operand`; 0, and a fault, where there is none.
std::uint64_t bind_choice_id(Node operand, BindContext& context, Slot field);
/// The text of a literal, or of the parameter that `{parameter: P}` names, whose id is then in `parameter`.
std::optional<std::string> literal_text(Node operand, BindContext& context, const BoundPredicate& bound,
                                        std::string& parameter);
/// `text` read as a value of the bound field, so that a literal is spelled as a description would spell it.
std::optional<Fact> read_literal(Node at, std::string_view text, Slot field, BindContext& context);

}  // namespace pilotcheck
