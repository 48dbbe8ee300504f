#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

Judgement judge_improves(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Vocabulary& vocabulary = *description.vocabulary;
  const Field& field = vocabulary.field(bound.field);
  const Fact& change = description.fact(bound.field);
  look_at(bound.field, description, detail);
  for (const Slot child : field.children) {
    if (description.fact(child).stated()) continue;
    if (change.stated()) look_at(child, description, detail);
    if (detail != nullptr && detail->position.line == 0) detail->position = change.position;
    return unstated();
  }
  const Slot before_slot = field.children[0];
  const Slot after_slot = field.children[1];
  const Fact& before = description.fact(before_slot);
  const Fact& after = description.fact(after_slot);
  const bool lower = field.direction == Direction::lower;
  if (lower ? after.number < before.number : after.number > before.number) return met_if(true);
  if (detail != nullptr) {
    detail->position = after.position;
    detail->actual = before.text + " → " + after.text;
  }
  return unmet(detail, [&] {
    return Bilingual{
        fmt::format("{} {}，{} {}，应当{}", vocabulary.field(before_slot).label.zh, before.text,
                    vocabulary.field(after_slot).label.zh, after.text, lower ? "降低" : "提高"),
        fmt::format("{} before and {} after, which should be {}", before.text, after.text, lower ? "lower" : "higher")};
  });
}

void exemplify_improves(const BoundPredicate& bound, Example& example) {
  const bool higher = example.vocabulary().field(bound.field).direction == Direction::higher;
  example.at(bound.field).text = higher ? "{before: 60%, after: 72%}" : "{before: 60天, after: 42天}";
}

void exemplify_worsens(const BoundPredicate& bound, Example& example) {
  const bool higher = example.vocabulary().field(bound.field).direction == Direction::higher;
  example.at(bound.field).text = higher ? "{before: 72%, after: 60%}" : "{before: 42天, after: 60天}";
}

constexpr PredicateRow rows[] = {
    {"improves", kinds(ValueKind::change), "实施后优于实施前", "is better after than before", "true", "true", bind_true,
     judge_improves, exemplify_improves, exemplify_worsens},
};

}  // namespace

std::span<const PredicateRow> change_predicates() { return rows; }

}  // namespace pilotcheck
