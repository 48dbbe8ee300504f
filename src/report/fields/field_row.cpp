#include "report/fields/field_row.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/yaml_scalar.h"
#include "report/explain/example_snippet.h"
#include "report/fields/writing_rows.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

void add_asking(const std::vector<const Criterion*>& asked_by, const std::vector<const Clause*>& clauses,
                Language language, FieldRow& row) {
  for (const Criterion* one : asked_by) {
    const std::string& expect = one->expect.in(language);
    if (std::ranges::find(row.asks, expect) == row.asks.end()) row.asks.push_back(expect);
    row.ids.push_back(one->id);
  }
  row.only_advised = !asked_by.empty() &&
                     std::ranges::none_of(asked_by, [](const Criterion* one) { return one->level == Level::must; });
  for (const Clause* clause : clauses) row.clauses.push_back(clause_text(*clause, language));
}

void replace_first(std::string& text, std::string_view word, std::string_view by) {
  if (const auto at = text.find(word); at != std::string::npos) text.replace(at, word.size(), by);
}

/// A change is shown by the words that its parts have in the language.
std::string with_parts_named(std::string change, const Vocabulary& vocabulary, Language language) {
  if (language == Language::en) return change;
  for (const ChangeWords::Part& part : vocabulary.change_words().parts) {
    replace_first(change, fmt::format("{}:", part.key), fmt::format("{}:", yaml_scalar(part.label.zh)));
  }
  return change;
}

FieldRow kind_row(const Ruleset& ruleset, const NeededKind& kind, Language language) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  const AttachmentRole& role = *vocabulary.roles().attachments;
  const Field& field = vocabulary.field(vocabulary.field(role.list).children[*role.kind]);
  const Choice& choice = field.choices[kind.number];
  FieldRow row;
  row.label = choice.label.in(language);
  row.path = fmt::format("{}: {}", field.path, choice.id);
  row.type = say(language, "附件类别", "kind of attachment");
  row.example = attachment_example(vocabulary, kind.number, 1, language);
  add_asking(kind.asked_by, kind.clauses, language, row);
  return row;
}

}  // namespace

std::string key_in(const Field& field, Language language) {
  return language == Language::zh ? yaml_scalar(field.label.zh) : field.key;
}

std::string label_path(const Vocabulary& vocabulary, Slot slot, Language language) {
  std::string labels;
  for (Slot at = slot; at != 0; at = vocabulary.field(at).parent) {
    const std::string& label = vocabulary.field(at).label.in(language);
    labels = labels.empty() ? label : fmt::format("{} / {}", label, labels);
  }
  return labels;
}

std::string target_titles(const std::vector<const RuleFile*>& targets, Language language) {
  std::vector<std::string> titles;
  titles.reserve(targets.size());
  for (const RuleFile* file : targets) {
    titles.push_back(fmt::format("{}{}{}{}", file->title.in(language), say(language, "（", " ("), file->id,
                                 say(language, "）", ")")));
  }
  return fmt::format("{}", fmt::join(titles, say(language, "、", ", ")));
}

std::string title_with_targets(const Ruleset& ruleset, const NeededFields& needed, Language language) {
  const std::string& title = ruleset.title.in(language);
  if (needed.targets.empty()) return title;
  return fmt::format("{}{}{}", title, say(language, "：", ": "), target_titles(needed.targets, language));
}

std::string field_example(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Slot slot,
                          Language language) {
  const ValueKind kind = vocabulary.field(slot).kind();
  if (kind == ValueKind::prose || kind == ValueKind::records || kind == ValueKind::group) return {};
  if (kind != ValueKind::change) return example_value(requirements, vocabulary, slot, language);
  // The first alone: one that says by how much would be told by the change, which says less than both sides.
  const std::vector<const Requirement*> first(requirements.begin(),
                                              requirements.begin() + (requirements.empty() ? 0 : 1));
  return with_parts_named(example_value(first, vocabulary, slot, language), vocabulary, language);
}

FieldRow field_row(const Ruleset& ruleset, const NeededField& needed, Language language) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  const Field& field = vocabulary.field(needed.slot);
  FieldRow row;
  row.label = field.label.in(language);
  row.path = field.path;
  row.type = say(language, field.type->zh, field.type->en);
  row.unit = field.unit.empty() ? std::string(field.type->unit) : field.unit.in(language);
  for (const Choice& choice : field.choices) {
    row.choices.push_back(language == Language::zh ? choice.label.zh
                                                   : fmt::format("{} ({})", choice.id, choice.label.en));
  }
  row.most_characters = most_characters(needed, vocabulary);
  row.example = field_example(requirements_on(needed), vocabulary, needed.slot, language);
  row.help = field.help.in(language);
  add_asking(needed.asked_by, needed.clauses, language, row);
  return row;
}

std::vector<FieldGroup> field_groups(const Ruleset& ruleset, const NeededFields& needed, Language language) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  std::vector<FieldGroup> groups;
  for (const NeededField& one : needed.fields) {
    const Field& field = vocabulary.field(one.slot);
    if (field.kind() == ValueKind::records) continue;  // told part by part below
    const std::string& path = vocabulary.field(field.parent).path;
    auto group = std::ranges::find(groups, path, &FieldGroup::path);
    if (group == groups.end()) {
      std::string title = label_path(vocabulary, field.parent, language);
      if (title.empty()) title = say(language, "最外层", "Outermost level");
      group = groups.insert(groups.end(), {std::move(title), path, {}});
    }
    group->rows.push_back(field_row(ruleset, one, language));
  }
  for (const NeededField& one : needed.fields) {
    if (vocabulary.field(one.slot).kind() == ValueKind::records) {
      groups.push_back(record_group(ruleset, one, language));
    }
  }
  if (!needed.kinds.empty()) {
    groups.push_back({std::string(say(language, "须附的附件类别", "Kinds of attachments that are asked for")), {}, {}});
    for (const NeededKind& kind : needed.kinds) groups.back().rows.push_back(kind_row(ruleset, kind, language));
  }
  groups.push_back(writing_group(ruleset, needed, language));
  return groups;
}

}  // namespace pilotcheck
