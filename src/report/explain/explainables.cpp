#include <algorithm>

#include "assessment/finding_message.h"
#include "predicate/table.h"
#include "report/explain/concept_text.h"
#include "report/explain/faults.h"
#include "report/explain/formats.h"
#include "report/explain/report_words.h"
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

/// `typed`, folded, is the field's label or an alias.
bool goes_by(const Field& field, const std::string& typed) {
  const auto is_it = [&](std::string_view name) { return text::fold(name) == typed; };
  return is_it(field.label.zh) || is_it(field.label.en) || std::ranges::any_of(field.aliases, is_it);
}

/// The same of a choice.
bool goes_by(const Choice& choice, const std::string& typed) {
  const auto is_it = [&](std::string_view name) { return text::fold(name) == typed; };
  return is_it(choice.label.zh) || is_it(choice.label.en) || std::ranges::any_of(choice.aliases, is_it);
}

/// `typed`, folded, is a name of the field: its label or an alias, or the labels on the way to it.
bool is_called(const Vocabulary& vocabulary, Slot slot, const std::string& typed) {
  const Field& field = vocabulary.field(slot);
  const auto is_it = [&](std::string_view name) { return text::fold(name) == typed; };
  return goes_by(field, typed) || is_it(label_path(vocabulary, slot, Language::zh)) ||
         is_it(label_path(vocabulary, slot, Language::en)) || is_it(field_name(vocabulary, slot).zh) ||
         is_it(field_name(vocabulary, slot).en);
}

/// The field itself, or the change of which it is a side.
Slot told_with(const Vocabulary& vocabulary, Slot slot) {
  return is_explained(vocabulary, slot) ? slot : vocabulary.field(slot).parent;
}

void add_fields_called(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    if (!is_called(vocabulary, slot, typed)) continue;
    // Every change has a side of that name: only with the change before it is one meant.
    const bool side = !is_explained(vocabulary, slot);
    const Field& field = vocabulary.field(told_with(vocabulary, slot));
    if (side && goes_by(vocabulary.field(slot), typed)) continue;
    if (std::ranges::find(found, field.path, &Explainable::id) != found.end()) continue;
    found.push_back({Kind::field, field.path, field.label});
  }
}

void add_kinds_called(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  const Field* kinds = kind_field(vocabulary);
  if (kinds == nullptr) return;
  for (const Choice& choice : kinds->choices) {
    if (goes_by(choice, typed)) found.push_back({Kind::attachment, choice.id, choice.label});
  }
}

/// Fields of which a choice goes by that name: reports name choices that are missing.
void add_fields_with_choice(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  const auto is_called_so = [&](const Choice& choice) {
    return text::fold(choice.id) == typed || goes_by(choice, typed);
  };
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    // Kinds of attachments are explained themselves.
    if (&field == kind_field(vocabulary) || std::ranges::none_of(field.choices, is_called_so)) continue;
    if (std::ranges::find(found, field.path, &Explainable::id) == found.end())
      found.push_back({Kind::field, field.path, field.label});
  }
}

/// Elements, sections and criteria under that clause, as reports cite it: a part, or its criteria where it has another.
void add_rules_under(const Ruleset& ruleset, const std::string& typed, std::vector<Explainable>& found) {
  const auto is_under = [&](const Clause& source) {
    return text::fold(source.text.zh) == typed || text::fold(source.text.en) == typed;
  };
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      if (is_under(part.source)) {
        found.push_back({Kind::rule, part.id, part.title});
        continue;
      }
      for (const Criterion& criterion : part.criteria)
        if (is_under(criterion.source)) found.push_back({Kind::rule, criterion.id, criterion.expect});
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

/// Criteria of which a text must bring up what is called so: reports name it where it is missing.
void add_criteria_naming(const Ruleset& ruleset, const std::string& typed, std::vector<Explainable>& found) {
  const auto is_it = [&](const Term& term) {
    return text::fold(term.id) == typed || text::fold(term.label.zh) == typed || text::fold(term.label.en) == typed;
  };
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        bool names = false;
        for_each_predicate(criterion.require, [&](const BoundPredicate& one) {
          const auto* mentions = std::get_if<MentionsOperand>(&one.operand);
          names = names || (mentions != nullptr && std::ranges::any_of(mentions->terms, is_it));
        });
        if (names) found.push_back({Kind::rule, criterion.id, criterion.expect});
      }
    }
  }
}

/// The first change: every one has such a side, and tells how both are written.
void add_change_with_side(const Vocabulary& vocabulary, const std::string& typed, std::vector<Explainable>& found) {
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    const bool called = text::fold(field.key) == typed || goes_by(field, typed);
    if (is_explained(vocabulary, slot) || !called) continue;
    const Field& change = vocabulary.field(field.parent);
    return found.push_back({Kind::field, change.path, change.label});
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
  for (const ReportWord& word : report_words()) {
    if (std::ranges::find(all, word.id, &Explainable::id) == all.end())
      all.push_back({Kind::word, word.id, word.title});
  }
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
  if (const auto slot = ruleset.vocabulary.find(typed); slot && *slot != 0) {
    const Field& field = ruleset.vocabulary.field(told_with(ruleset.vocabulary, *slot));
    return {{Kind::field, field.path, field.label}};
  }
  if (text::find_invalid_utf8(typed) || text::is_blank(typed)) return {};
  const std::string folded = text::fold(typed);
  std::vector<Explainable> called;
  add_fields_called(ruleset.vocabulary, folded, called);
  add_kinds_called(ruleset.vocabulary, folded, called);
  std::vector<Explainable> titled;
  add_titles(
      ruleset, [&](const Bilingual& title) { return text::fold(title.zh) == folded || text::fold(title.en) == folded; },
      titled);
  if (titled.size() == 1) called.push_back(std::move(titled.front()));
  if (const ReportWord* word = find_report_word(typed)) {
    const RuleWord* of_rules = find_rule_word(word->id);
    called.push_back(of_rules != nullptr ? Explainable{Kind::topic, of_rules->id, of_rules->title}
                                         : Explainable{Kind::word, word->id, word->title});
  }
  const Concepts& concepts = ruleset.lexicon.concepts;
  if (const auto number = find_concept(concepts, typed)) {
    called.push_back({Kind::meaning, concepts.at(*number).id, concepts.at(*number).label});
  }
  // A target that is claimed is a choice too, and explains itself.
  if (std::ranges::all_of(called, [](const Explainable& one) { return one.kind == Kind::meaning; }))
    add_fields_with_choice(ruleset.vocabulary, folded, called);
  if (called.empty()) add_change_with_side(ruleset.vocabulary, folded, called);
  if (called.empty()) add_criteria_naming(ruleset, folded, called);
  if (called.empty()) add_rules_under(ruleset, folded, called);
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
