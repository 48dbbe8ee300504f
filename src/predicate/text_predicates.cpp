#include <fmt/format.h>
#include <re2/re2.h>

#include "predicate/families.h"
#include "prose/placeholder.h"
#include "text/character_count.h"

namespace pilotcheck {

namespace {

std::size_t limit_of(const BoundPredicate& bound) {
  return static_cast<std::size_t>(bound.numbers.front().value.millionths / 1'000'000);
}

std::size_t characters_of(const BoundPredicate& bound, const Description& description) {
  const bool prose = description.vocabulary->field(bound.field).type == FieldType::prose;
  return prose ? description.prose(bound.field).characters()
               : text::count_characters(description.fact(bound.field).text);
}

}  // namespace

Judgement judge_chars_at_most(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const std::size_t count = characters_of(bound, description);
  if (count <= limit_of(bound)) return met_if(true);
  remark(detail, bound.field, fact,
         {fmt::format("共 {} 字，限 {} 字", count, limit_of(bound)),
          fmt::format("{} characters, the limit is {}", count, limit_of(bound))});
  return met_if(false);
}

Judgement judge_chars_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const std::size_t count = characters_of(bound, description);
  if (count >= limit_of(bound)) return met_if(true);
  remark(detail, bound.field, fact,
         {fmt::format("共 {} 字，宜不少于 {} 字", count, limit_of(bound)),
          fmt::format("{} characters, at least {} are advisable", count, limit_of(bound))});
  return met_if(false);
}

Judgement judge_matches(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  return met_if(re2::RE2::PartialMatch(fact.text, *bound.pattern));
}

Judgement judge_not_placeholder(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const std::string_view found = find_placeholder(fact.text);
  if (found.empty() && !is_only_placeholder(fact.text)) return met_if(true);
  remark(detail, bound.field, fact,
         {fmt::format("还有占位文字“{}”", found), fmt::format("there is still a placeholder, “{}”", found)});
  return met_if(false);
}

}  // namespace pilotcheck
