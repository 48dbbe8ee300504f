#include "ruleset/recommendation.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/decimal.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

Slot find_field(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  const auto slot = vocabulary.find(node.text());
  // In a record it would have as many values as there are records.
  if (slot && is_leaf(*vocabulary.field(*slot).type) && !vocabulary.field(*slot).in_record) return *slot;
  faults.error(
      node.position(), "unknown-field",
      {fmt::format("词汇表没有字段 {}", node.text()), fmt::format("the vocabulary has no field `{}`", node.text())});
  return 0;
}

void read_quotas(Node node, const Field& kind, const Faults& faults, Recommendation& recommendation) {
  for (const auto [name, value] : node.entries()) {
    if (std::ranges::find(kind.choices, name.text(), &Choice::id) == kind.choices.end()) {
      faults.error(name.position(), "unknown-choice",
                   {fmt::format("{} 没有选项 {}", kind.path, name.text()),
                    fmt::format("{} has no choice `{}`", kind.path, name.text())});
    }
    const auto quota = parse_decimal(value.text());
    if (!quota || !quota->is_count()) {
      faults.error(value.position(), "wrong-type", {"名额应为整数", "a quota must be a whole number"});
      continue;
    }
    recommendation.quotas[std::string(name.text())] = static_cast<std::size_t>(quota->whole_part());
  }
}

}  // namespace

Recommendation read_recommendation(Node node, const Vocabulary& vocabulary, const Citations& citations,
                                   const Faults& faults) {
  Recommendation recommendation;
  const KeyedReader keys(node,
                         {"source", "unit", "kind", "order", "same", "quotas", "deadline", "columns", "checklist"},
                         {"推荐", "the recommendation"}, faults);
  for (const auto& [key, slot] : {std::pair{"unit", &recommendation.unit}, std::pair{"kind", &recommendation.kind},
                                  std::pair{"order", &recommendation.order}, std::pair{"same", &recommendation.same}}) {
    if (const auto field = keys.need(key)) *slot = find_field(*field, vocabulary, faults);
  }
  if (const auto source = keys.need("source")) recommendation.source = read_clause(*source, citations, faults);
  if (const auto quotas = keys.need("quotas")) {
    read_quotas(*quotas, vocabulary.field(recommendation.kind), faults, recommendation);
  }
  if (const auto deadline = keys.find("deadline")) {
    recommendation.deadline = parse_date(deadline->text());
    if (!recommendation.deadline)
      faults.error(deadline->position(), "wrong-type", {"deadline 应为日期", "`deadline` must be a date"});
  }
  if (const auto columns = keys.need("columns")) {
    for (const Node item : columns->items()) {
      const KeyedReader column(item, {"label", "field"}, {"列", "a column"}, faults);
      Recommendation::Column& added = recommendation.columns.emplace_back();
      added.label = column.bilingual("label");
      if (const auto field = column.need("field")) added.field = find_field(*field, vocabulary, faults);
    }
  }
  if (const auto checklist = keys.find("checklist")) {
    for (const Node item : checklist->items()) recommendation.checklist.push_back(read_bilingual(item, faults));
  }
  return recommendation;
}

}  // namespace pilotcheck
