#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

std::size_t number_of(std::uint64_t choices) { return static_cast<std::size_t>(std::popcount(choices)); }

/// The choices of `wanted` that `stated` lacks.
void name_missing(Detail* detail, const Field& field, std::uint64_t wanted, std::uint64_t stated) {
  if (detail == nullptr) return;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((wanted & bit) != 0 && (stated & bit) == 0)
      detail->missing.push_back({field.choices[i].id, field.choices[i].label});
  }
}

/// What a set lacks may be what could not be read of it, unless more is lacking than that.
Judgement unless_misread(Judgement judgement, std::size_t lacking, const Fact& fact) {
  if (judgement.status == Status::unmet && lacking <= fact.misread) judgement.status = Status::unstated;
  return judgement;
}

/// `includes` too: a set of one that must be covered.
Judgement judge_covers(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const std::uint64_t wanted = std::get<ChoiceOperand>(bound.operand).choices;
  name_missing(detail, description.vocabulary->field(bound.field), wanted, fact->choices);
  const std::size_t reached = number_of(wanted & fact->choices);
  return unless_misread(share(reached, number_of(wanted)), number_of(wanted) - reached, *fact);
}

void exemplify_covers(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).wanted |= std::get<ChoiceOperand>(bound.operand).choices;
}

Judgement judge_covers_any(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const std::uint64_t wanted = std::get<ChoiceOperand>(bound.operand).choices;
  if ((fact->choices & wanted) != 0) {
    return {Status::met, 1.0, static_cast<std::uint8_t>(std::popcount(fact->choices & wanted)),
            static_cast<std::uint8_t>(std::popcount(wanted))};
  }
  name_missing(detail, description.vocabulary->field(bound.field), wanted, fact->choices);
  const auto remark = [] { return Bilingual{"至少应有其中一项", "at least one of them is needed"}; };
  return unless_misread(unmet(detail, remark), 1, *fact);
}

/// Without one of them, the last.
void exemplify_gap(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).unwanted |= std::bit_floor(std::get<ChoiceOperand>(bound.operand).choices);
}

void exemplify_none(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).unwanted |= std::get<ChoiceOperand>(bound.operand).choices;
}

void exemplify_one(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).want_one_of(std::get<ChoiceOperand>(bound.operand).choices);
}

Judgement judge_count_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const bool records = description.vocabulary->field(bound.field).kind() == ValueKind::records;
  const std::size_t count = records ? description.records[bound.field].size() : number_of(fact->choices);
  const std::size_t wanted = std::get<CountOperand>(bound.operand).count;
  const auto remark = [&] {
    return Bilingual{fmt::format("有 {} 项，应不少于 {} 项", count, wanted),
                     fmt::format("{} given, at least {} needed", count, wanted)};
  };
  return unless_misread(counted(count, wanted, detail, remark), wanted - std::min(count, wanted), *fact);
}

/// A set can have no more items than there are choices.
void bind_count_of_items(Node operand, BindContext& context, BoundPredicate& bound) {
  bind_count(operand, context, bound);
  const Field& field = context.vocabulary.field(bound.field);
  const auto* count = std::get_if<CountOperand>(&bound.operand);
  if (count == nullptr || field.kind() != ValueKind::choices || count->count <= field.choices.size()) return;
  context.error(
      operand.position(), "never-met",
      {fmt::format("{} 只有 {} 个选项，不可能有 {} 项", field.path, field.choices.size(), count->count),
       fmt::format("{} has {} choices, so there can never be {}", field.path, field.choices.size(), count->count)},
      {fmt::format("写 1 到 {} 之间的数", field.choices.size()),
       fmt::format("write a number from 1 to {}", field.choices.size())});
}

void exemplify_count(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  answer.entries = std::max(answer.entries, std::get<CountOperand>(bound.operand).count);
}

void exemplify_fewer(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  const std::size_t fewer = std::get<CountOperand>(bound.operand).count - 1;
  answer.most_entries = std::min(answer.most_entries.value_or(fewer), fewer);
}

/// What the choice is worth, up to 1, which is all.
Judgement judge_graded(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr || fact->choices == 0) return unstated();
  const std::vector<Choice>& choices = description.vocabulary->field(bound.field).choices;
  const Choice& choice = choices[static_cast<std::size_t>(std::countr_zero(fact->choices))];
  const Decimal value = choice.value.value_or(Decimal{});
  if (value >= Decimal::whole(1)) return met_if(true);
  if (detail != nullptr) {
    const auto full = std::ranges::find(choices, std::optional(Decimal::whole(1)), &Choice::value);
    detail->remark = {
        fmt::format("选“{}”计 {}，“{}”才计 1", choice.label.zh, to_text(value), full->label.zh),
        fmt::format("“{}” counts {}, only “{}” counts 1", choice.label.en, to_text(value), full->label.en)};
  }
  return {Status::unmet, static_cast<double>(value.millionths) / 1e6};
}

/// Every choice needs its value, up to 1, and one has to be worth 1: else it could never be met.
void bind_graded(Node operand, BindContext& context, BoundPredicate& bound) {
  bind_true(operand, context, bound);
  const Field& field = context.vocabulary.field(bound.field);
  for (const Choice& choice : field.choices) {
    if (choice.value && *choice.value <= Decimal::whole(1)) continue;
    context.error(operand.position(), "no-value",
                  {fmt::format("{} 的选项 {} 没有 0 到 1 之间的 value", field.path, choice.id),
                   fmt::format("the choice `{}` of {} has no `value` from 0 to 1", choice.id, field.path)},
                  {"请在词汇表中给每个选项写 value，如 value: 0.5",
                   "give each choice of it one in the vocabulary, such as `value: 0.5`"});
    return;
  }
  const auto of_full = std::ranges::count(field.choices, std::optional(Decimal::whole(1)), &Choice::value);
  if (of_full == std::ssize(field.choices)) {
    context.error(operand.position(), "always-met",
                  {fmt::format("{} 的每个选项都计 1，结果与描述无关", field.path),
                   fmt::format("every choice of {} has the value 1, so whatever is chosen meets this", field.path)},
                  {"请在词汇表中给较差的选项写较小的 value，如 value: 0.5",
                   "give the lesser choices a lesser one in the vocabulary, such as `value: 0.5`"});
  }
  if (of_full != 0) return;
  context.error(operand.position(), "never-met",
                {fmt::format("{} 没有 value 为 1 的选项，永远不满足", field.path),
                 fmt::format("no choice of {} has the value 1, so this is never met", field.path)},
                {"请在词汇表中给最好的选项写 value: 1", "give the best choice `value: 1` in the vocabulary"});
}

std::uint64_t worth_all(const BoundPredicate& bound, const Example& example) {
  std::uint64_t full = 0;
  const std::vector<Choice>& choices = example.vocabulary().field(bound.field).choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].value == Decimal::whole(1)) full |= std::uint64_t{1} << i;
  }
  return full;
}

void exemplify_graded(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).allowed &= worth_all(bound, example);
}

void exemplify_lesser(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).allowed &= ~worth_all(bound, example);
}

constexpr PredicateRow choice_rows[] = {
    {"one_of", kinds(ValueKind::choice, ValueKind::text), "属于其中之一", "is one of", "[LITERAL, …]", "[VALUE]",
     bind_literals, judge_equals, exemplify_equals, exemplify_unequal},
    {"includes", kinds(ValueKind::choices), "包括", "includes", "CHOICE", "VALUE", bind_choice, judge_covers,
     exemplify_covers, exemplify_gap},
    {"covers",
     kinds(ValueKind::choices),
     "全部覆盖",
     "covers all of",
     {"all 或 [CHOICE, …]", "all or [CHOICE, …]"},
     "all",
     bind_choices,
     judge_covers,
     exemplify_covers,
     exemplify_gap},
    {"covers_any",
     kinds(ValueKind::choices),
     "至少覆盖其一",
     "covers at least one of",
     {"all 或 [CHOICE, …]", "all or [CHOICE, …]"},
     "all",
     bind_choices,
     judge_covers_any,
     exemplify_one,
     exemplify_none},
    {"count_at_least",
     kinds(ValueKind::choices, ValueKind::records),
     "数量不少于",
     "has at least this many",
     {"N 或 {parameter: P}", "N or {parameter: P}"},
     "1",
     bind_count_of_items,
     judge_count_at_least,
     exemplify_count,
     exemplify_fewer},
    {"graded", kinds(ValueKind::choice), "按所选的分值计", "counts as much as the choice is worth", "true", "GRADE",
     bind_graded, judge_graded, exemplify_graded, exemplify_lesser},
};

}  // namespace

std::span<const PredicateRow> choice_predicates() { return choice_rows; }

}  // namespace pilotcheck
