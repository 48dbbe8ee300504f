#include <fmt/format.h>

#include <algorithm>

#include "predicate/families.h"
#include "predicate/patterns.h"
#include "prose/placeholder.h"
#include "text/character_count.h"

namespace pilotcheck {

namespace {

std::size_t characters_of(const BoundPredicate& bound, const Description& description) {
  const bool prose = description.vocabulary->field(bound.field).kind() == ValueKind::prose;
  return prose ? description.prose(bound.field).characters()
               : text::count_characters(description.fact(bound.field).text);
}

Judgement judge_chars_at_most(const BoundPredicate& bound, const Description& description, Detail* detail) {
  if (look_at(bound.field, description, detail) == nullptr) return unstated();
  const std::size_t count = characters_of(bound, description);
  const std::size_t limit = std::get<CountOperand>(bound.operand).count;
  if (count <= limit) return met_if(true);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("共 {} 字，限 {} 字", count, limit),
                     fmt::format("{} characters, the limit is {}", count, limit)};
  });
}

Judgement judge_chars_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  if (look_at(bound.field, description, detail) == nullptr) return unstated();
  const std::size_t count = characters_of(bound, description);
  const std::size_t wanted = std::get<CountOperand>(bound.operand).count;
  if (count >= wanted) return met_if(true);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("共 {} 字，不足 {} 字", count, wanted),
                     fmt::format("{} characters, at least {} are asked for", count, wanted)};
  });
}

void exemplify_chars_at_least(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  answer.characters = std::max(answer.characters, std::get<CountOperand>(bound.operand).count);
}

void exemplify_longer(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  answer.characters = std::max(answer.characters, std::get<CountOperand>(bound.operand).count + 1);
}

void have_at_most(std::size_t characters, Answer& answer) {
  answer.most_characters = std::min(answer.most_characters.value_or(characters), characters);
}

void exemplify_chars_at_most(const BoundPredicate& bound, Example& example) {
  have_at_most(std::get<CountOperand>(bound.operand).count, example.at(bound.field));
}

void exemplify_shorter(const BoundPredicate& bound, Example& example) {
  have_at_most(std::get<CountOperand>(bound.operand).count - 1, example.at(bound.field));
}

Judgement judge_matches(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  return met_if(std::get<PatternOperand>(bound.operand).pattern->matches(fact->text));
}

Judgement judge_matches_not(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  return met_if(!std::get<PatternOperand>(bound.operand).pattern->matches(fact->text));
}

Judgement judge_not_placeholder(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const Placeholders& words = description.lexicon->placeholders;
  const std::string_view found = find_placeholder(fact->text, words);
  if (found.empty() && !is_only_placeholder(fact->text, words)) return met_if(true);
  return unmet(detail, [&] {
    return Bilingual{fmt::format("还有占位文字“{}”", found), fmt::format("there is still a placeholder, “{}”", found)};
  });
}

constexpr PredicateRow rows[] = {
    {"chars_at_most",
     text_kinds,
     "字数不超过",
     "has at most this many characters (字数)",
     {"N 或 {parameter: P}", "N or {parameter: P}"},
     "400",
     bind_count,
     judge_chars_at_most,
     exemplify_chars_at_most,
     exemplify_longer},
    {"chars_at_least",
     text_kinds,
     "字数不少于",
     "has at least this many characters (字数)",
     {"N 或 {parameter: P}", "N or {parameter: P}"},
     "200",
     bind_count,
     judge_chars_at_least,
     exemplify_chars_at_least,
     exemplify_shorter},
    {"matches", text_kinds | kinds(ValueKind::code), "符合格式", "matches a pattern (RE2)", "PATTERN", "'^[0-9]+$'",
     bind_pattern, judge_matches},
    {"matches_not", text_kinds | kinds(ValueKind::code, ValueKind::number), "不含某写法",
     "does not match a pattern (RE2)", "PATTERN", "'本公司|自定'", bind_pattern, judge_matches_not},
    {"not_placeholder", text_kinds, "不含占位文字", "has no placeholder such as 待补充 or TODO", "true", "true",
     bind_true, judge_not_placeholder},
};

}  // namespace

std::span<const PredicateRow> text_predicates() { return rows; }

}  // namespace pilotcheck
