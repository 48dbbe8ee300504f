#include "assessment/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

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

/// 2,600: digits in groups of three.
std::string grouped(const std::string& number) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string result = number;
  for (std::size_t at = point; at > 3 && result[at - 4] != '-';) result.insert(at -= 3, ",");
  return result;
}

/// An amount of money as it was understood, where its unit is not in plain sight: 26000000（= 2,600 亿元）.
Bilingual money_text(const Field& field, const Fact& fact) {
  const Currency* currency = field.type->currency;
  if (currency == nullptr || currency->bare.empty() || !fact.stated()) return {fact.text, fact.text};
  const Currency::Unit& bare = *currency->find(currency->bare);
  const auto is_named = [&](const Currency::Unit& unit) {
    return unit.worth >= bare.worth && fact.text.find(unit.name) != std::string::npos;
  };
  if (std::ranges::any_of(currency->units, is_named)) return {fact.text, fact.text};
  const Currency::Unit* shown = &bare;
  for (const Currency::Unit& unit : currency->shown) {
    if (std::abs(fact.number.millionths) < unit.worth) continue;
    shown = &unit;
    break;
  }
  const Decimal amount{static_cast<std::int64_t>(static_cast<long double>(fact.number.millionths) *
                                                 static_cast<long double>(bare.worth) /
                                                 static_cast<long double>(shown->worth))};
  const std::string understood = fmt::format("= {} {}", grouped(to_text(amount)), shown->name);
  return {fmt::format("{}（{}）", fact.text, understood), fmt::format("{} ({})", fact.text, understood)};
}

}  // namespace

Bilingual value_text(const Field& field, const Fact& fact) {
  Bilingual labels;
  const bool counts = fact.stated() || fact.state == Fact::State::proposed;
  for (std::size_t i = 0; counts && i < field.choices.size(); ++i) {
    if (((fact.choices >> i) & 1U) == 0) continue;
    if (!labels.empty()) {
      labels.zh += "、";
      labels.en += ", ";
    }
    labels.zh += field.choices[i].label.zh;
    labels.en += field.choices[i].label.en;
  }
  if (!labels.empty()) return labels;
  const bool proposed_flag = fact.state == Fact::State::proposed && field.kind() == ValueKind::flag;
  if (proposed_flag) return fact.flag ? Bilingual{"是", "yes"} : Bilingual{"否", "no"};
  return money_text(field, fact);
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
                     description.fact(slot).position, place_of(description.places, description.fact(slot).position)});
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

Position fault_position(const Description& description, Slot slot) {
  const Fact* fact = &description.fact(slot);
  if (fact->stated() && fact->misread == 0) return {};
  while (slot != 0 && fact->fault.line == 0 && !fact->stated()) {
    slot = description.vocabulary->field(slot).parent;
    fact = &description.fact(slot);
  }
  return fact->stated() && fact->misread == 0 ? Position{} : fact->fault;
}

}  // namespace pilotcheck
