#include "assessment/facts.h"

#include <fmt/format.h>

namespace pilotcheck {

namespace {

/// The top-level group in which a field stands.
Slot heading_of(const Vocabulary& vocabulary, Slot slot) {
  while (vocabulary.field(slot).parent != 0) slot = vocabulary.field(slot).parent;
  return slot;
}

Bilingual change_text(const Description& description, const Field& change) {
  const Fact& before = description.fact(change.children[0]);
  const Fact& after = description.fact(change.children[1]);
  const Fact& by = description.fact(change.children[static_cast<std::size_t>(ChangePart::change)]);
  if ((!before.stated() || !after.stated()) && by.stated()) return {by.text, by.text};
  if (!before.stated() || !after.stated()) return {};
  const std::string text = fmt::format("{} → {}", before.text, after.text);
  return {text, text};
}

Bilingual records_text(const Description& description, Slot slot) {
  const std::size_t count = description.records[slot].size();
  return {fmt::format("{} 项", count), fmt::format("{}", count)};
}

Bilingual text_of(const Description& description, Slot slot) {
  const Field& field = description.vocabulary->field(slot);
  switch (field.kind()) {
    case ValueKind::group:
    case ValueKind::prose:
      return {};
    case ValueKind::change:
      return change_text(description, field);
    case ValueKind::records:
      return records_text(description, slot);
    case ValueKind::flag: {
      const bool flag = description.fact(slot).flag;
      return {flag ? "是" : "否", flag ? "yes" : "no"};
    }
    default:
      return value_text(field, description.fact(slot));
  }
}

}  // namespace

Bilingual value_text(const Field& field, const Fact& fact) {
  Bilingual labels;
  for (std::size_t i = 0; fact.stated() && i < field.choices.size(); ++i) {
    if (((fact.choices >> i) & 1U) == 0) continue;
    if (!labels.empty()) {
      labels.zh += "、";
      labels.en += ", ";
    }
    labels.zh += field.choices[i].label.zh;
    labels.en += field.choices[i].label.en;
  }
  return labels.empty() ? Bilingual{fact.text, fact.text} : labels;
}

std::vector<StatedFact> stated_facts(const Description& description) {
  std::vector<StatedFact> facts;
  const Vocabulary& vocabulary = *description.vocabulary;
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    const bool inside = field.in_record || vocabulary.field(field.parent).kind() == ValueKind::change;
    if (inside || !description.fact(slot).stated()) continue;
    Bilingual value = text_of(description, slot);
    if (value.empty()) continue;
    facts.push_back({vocabulary.field(heading_of(vocabulary, slot)).label, field.label, std::move(value), field.path,
                     description.fact(slot).position});
  }
  return facts;
}

std::string extract_text(const Description& description, Slot slot) {
  const Fact& fact = description.fact(slot);
  if (!fact.stated()) return {};
  const Field& field = description.vocabulary->field(slot);
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (((fact.choices >> i) & 1U) != 0) return field.choices[i].id;
  }
  return fact.text;
}

}  // namespace pilotcheck
