#include <algorithm>

#include "predicate/table.h"
#include "report/explain/concept_text.h"
#include "report/explain/faults.h"
#include "report/explain/formats.h"
#include "report/explain/rule_words.h"
#include "report/explain/topics.h"
#include "report/fields/field_row.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

using Kind = Explainable::Kind;

void add_rules(const Ruleset& ruleset, std::vector<Explainable>& all) {
  for (const RuleFile& file : ruleset.files) {
    all.push_back({Kind::rule, file.id, file.title});
    for (const Part& part : file.parts) {
      all.push_back({Kind::rule, part.id, part.title});
      for (const Criterion& criterion : part.criteria) all.push_back({Kind::rule, criterion.id, criterion.expect});
    }
  }
}

/// The sides of a change are explained with it.
bool is_explained(const Vocabulary& vocabulary, Slot slot) {
  return slot != 0 && vocabulary.field(vocabulary.field(slot).parent).kind() != ValueKind::change;
}

/// The field that holds the kinds of attachments; null where there is none.
const Field* kind_field(const Vocabulary& vocabulary) {
  const auto& role = vocabulary.roles().attachments;
  return role && role->kind ? &vocabulary.field(vocabulary.field(role->list).children[*role->kind]) : nullptr;
}

/// `typed`, folded, is a name of the field: its label or an alias, or the labels on the way to it.
bool is_called(const Vocabulary& vocabulary, Slot slot, const std::string& typed) {
  const Field& field = vocabulary.field(slot);
  const auto is_it = [&](std::string_view name) { return text::fold(name) == typed; };
  return is_it(field.label.zh) || is_it(field.label.en) || std::ranges::any_of(field.aliases, is_it) ||
         is_it(label_path(vocabulary, slot, Language::zh)) || is_it(label_path(vocabulary, slot, Language::en));
}

void add_fields_called(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    if (!is_explained(vocabulary, slot) || !is_called(vocabulary, slot, typed)) continue;
    found.push_back({Kind::field, vocabulary.field(slot).path, vocabulary.field(slot).label});
  }
}

void add_kinds_called(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  const Field* kinds = kind_field(vocabulary);
  if (kinds == nullptr) return;
  for (const Choice& choice : kinds->choices) {
    const auto is_it = [&](std::string_view name) { return text::fold(name) == typed; };
    if (is_it(choice.label.zh) || is_it(choice.label.en) || std::ranges::any_of(choice.aliases, is_it)) {
      found.push_back({Kind::attachment, choice.id, choice.label});
    }
  }
}

/// With that title, or for which `holds` it.
template <typename Test>
void add_titles(const Ruleset& ruleset, const Test& holds, std::vector<Explainable>& found) {
  const auto add = [&](const std::string& id, const Bilingual& title) {
    if (holds(title)) found.push_back({Kind::rule, id, title});
  };
  for (const RuleFile& file : ruleset.files) add(file.id, file.title);
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) add(part.id, part.title);
  }
}

/// Folded, and without spaces: MES架构图 is MES 架构图.
std::string squeezed(std::string_view text) {
  std::string folded = text::fold(text);
  std::erase(folded, '_');
  return folded;
}

}  // namespace

std::vector<Explainable> explainables(const Ruleset& ruleset) {
  std::vector<Explainable> all;
  add_rules(ruleset, all);
  for (const PredicateRow* row : predicates()) {
    all.push_back({Kind::predicate, row->name, {std::string(row->zh), std::string(row->en)}});
  }
  const Concepts& concepts = ruleset.lexicon.concepts;
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const Concept& one = concepts.at(static_cast<ConceptNumber>(i));
    if (!one.id.empty()) all.push_back({Kind::meaning, one.id, one.label});
  }
  for (const RuleWord& word : rule_words()) all.push_back({Kind::topic, word.id, word.title});
  for (const Topic& topic : topics()) all.push_back({Kind::topic, topic.id, topic.title});
  const Vocabulary& vocabulary = ruleset.vocabulary;
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    if (is_explained(vocabulary, slot)) all.push_back({Kind::field, field.path, field.label});
  }
  if (const Field* kinds = kind_field(vocabulary)) {
    for (const Choice& choice : kinds->choices) all.push_back({Kind::attachment, choice.id, choice.label});
  }
  for (const FaultRow& row : faults()) all.push_back({Kind::fault, row.id, {std::string(row.zh), std::string(row.en)}});
  return all;
}

std::vector<Explainable> find_explainables(const Ruleset& ruleset, std::string_view typed) {
  std::vector<Explainable> all = explainables(ruleset);
  const auto found = std::ranges::find(all, typed, &Explainable::id);
  if (found != all.end()) return {std::move(*found)};
  if (text::find_invalid_utf8(typed) || text::is_blank(typed)) return {};
  const std::string folded = text::fold(typed);
  std::vector<Explainable> called;
  add_titles(
      ruleset, [&](const Bilingual& title) { return text::fold(title.zh) == folded || text::fold(title.en) == folded; },
      called);
  if (called.size() > 1) called.clear();
  const Concepts& concepts = ruleset.lexicon.concepts;
  if (const auto number = find_concept(concepts, typed)) {
    called.push_back({Kind::meaning, concepts.at(*number).id, concepts.at(*number).label});
  }
  add_fields_called(ruleset.vocabulary, folded, called);
  add_kinds_called(ruleset.vocabulary, folded, called);
  return called;
}

std::vector<Explainable> find_by_part(const Ruleset& ruleset, std::string_view typed) {
  if (text::find_invalid_utf8(typed) || text::is_blank(typed)) return {};
  const std::string part = squeezed(typed);
  const auto holds = [&](const Bilingual& title) {
    return squeezed(title.zh).find(part) != std::string::npos || squeezed(title.en).find(part) != std::string::npos;
  };
  std::vector<Explainable> found;
  add_titles(ruleset, holds, found);
  const std::vector<Explainable> all = explainables(ruleset);
  const auto is_part = [&](const Explainable& one) {
    return std::ranges::find(found, one.id, &Explainable::id) != found.end();
  };
  for (const Kind kind : {Kind::field, Kind::attachment, Kind::meaning, Kind::rule}) {
    for (const Explainable& one : all) {
      if (one.kind == kind && holds(one.title) && !is_part(one)) found.push_back(one);
    }
  }
  return found;
}

}  // namespace pilotcheck
