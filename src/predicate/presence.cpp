#include <fmt/format.h>

#include <algorithm>

#include "predicate/families.h"
#include "prose/placeholder.h"

namespace pilotcheck {

namespace {

Judgement judge_stated(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const ValueKind kind = description.vocabulary->field(bound.field).kind();
  const Placeholders& words = description.lexicon->placeholders;
  if ((kinds(kind) & text_kinds) == 0) return met_if(true);
  if (is_only_placeholder(fact->text, words)) {
    return unmet(detail, [] { return Bilingual{"只写了占位文字", "only a placeholder is written"}; });
  }
  if (kind != ValueKind::text) return met_if(true);
  const std::string_view placeholder = find_placeholder_in_value(fact->text, words);
  if (placeholder.empty()) return met_if(true);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("还有占位文字“{}”", placeholder),
                     fmt::format("there is still a placeholder, “{}”", placeholder)};
  });
}

/// Two-valued, for guards: what is not stated is not asked about.
Judgement judge_filled(const BoundPredicate& bound, const Description& description, Detail* detail) {
  return met_if(look_at(bound.field, description, detail) != nullptr);
}

/// Of what was bound as a literal of the field's own type: whether `fact` is one of them.
bool equals(const Operand& operand, const Fact& fact) {
  if (const auto* flag = std::get_if<FlagOperand>(&operand)) return fact.flag == flag->flag;
  if (const auto* choice = std::get_if<ChoiceOperand>(&operand)) return (fact.choices & choice->choices) != 0;
  if (const auto* date = std::get_if<DateOperand>(&operand)) return compare(fact.date, date->date) == 0;
  const auto& texts = std::get<TextOperand>(operand).texts;
  return std::find(texts.begin(), texts.end(), fact.text) != texts.end();
}

constexpr PredicateRow presence_rows[] = {
    {"stated", leaf_kinds, "已填写", "is stated", "true", "true", bind_true, judge_stated, nullptr, nullptr, true},
    {"filled", leaf_kinds, "已填写（未填写的不再追问）", "is stated (what is not is not asked about)", "true", "true",
     bind_true, judge_filled},
    {"is", kinds(ValueKind::flag, ValueKind::choice, ValueKind::text, ValueKind::date), "等于", "equals", "LITERAL",
     "VALUE", bind_literal, judge_equals, exemplify_equals, exemplify_unequal},
};

}  // namespace

Judgement judge_equals(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  return met_if(equals(bound.operand, *fact));
}

void exemplify_equals(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  if (const auto* flag = std::get_if<FlagOperand>(&bound.operand)) answer.flag = flag->flag;
  if (const auto* choice = std::get_if<ChoiceOperand>(&bound.operand)) answer.allowed &= choice->choices;
  if (const auto* date = std::get_if<DateOperand>(&bound.operand)) answer.text = to_text(date->date);
  if (const auto* texts = std::get_if<TextOperand>(&bound.operand))
    answer.text = texts->texts[example.take(texts->texts.size())];
}

void exemplify_unequal(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  if (const auto* flag = std::get_if<FlagOperand>(&bound.operand)) answer.flag = !flag->flag;
  if (const auto* choice = std::get_if<ChoiceOperand>(&bound.operand)) answer.allowed &= ~choice->choices;
  if (const auto* date = std::get_if<DateOperand>(&bound.operand)) {
    answer.text = to_text(Date{date->date.year - 1, date->date.month, 0});
  }
}

std::span<const PredicateRow> presence_predicates() { return presence_rows; }

}  // namespace pilotcheck
