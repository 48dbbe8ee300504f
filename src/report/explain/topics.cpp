#include "report/explain/topics.h"

#include <fmt/format.h>

#include <algorithm>

#include "predicate/table.h"
#include "report/explain/prose_text.h"
#include "report/explain/rule_words.h"
#include "report/explain/scoring_text.h"
#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

void explain_predicates(const Ruleset& /*ruleset*/, Language language, Page& page) {
  constexpr std::size_t name_width = 20;
  bool first = true;
  for (const PredicateFamily& family : predicate_families()) {
    if (!first) page.blank();
    first = false;
    page.paragraph(0, say(language, family.zh, family.en), Style::bold);
    for (const PredicateRow& row : family.rows) {
      page.columns(2, text::pad(row.name, name_width), say(language, row.zh, row.en));
    }
  }
  page.blank();
  page.paragraph(0, say(language, "其他的词", "other words"), Style::bold);
  for (const RuleWord& word : rule_words()) {
    page.columns(2, text::pad(word.id, name_width), word.title.in(language));
  }
}

/// Below `group`, indented by how deep it stands.
void list_fields(const Vocabulary& vocabulary, Slot group, std::size_t indent, Language language, Page& page) {
  for (const Slot slot : vocabulary.field(group).children) {
    const Field& field = vocabulary.field(slot);
    const bool below = field.kind() == ValueKind::group || field.kind() == ValueKind::records;
    if (group == 0 && slot != vocabulary.field(group).children.front()) page.blank();
    const std::string_view type = say(language, field.type->zh, field.type->en);
    page.columns(indent, fmt::format("{}  {}  ", field.label.in(language), field.path), type);
    if (below) list_fields(vocabulary, slot, indent + 2, language, page);
  }
}

void explain_fields(const Ruleset& ruleset, Language language, Page& page) {
  list_fields(ruleset.vocabulary, 0, 0, language, page);
  page.blank();
  page.paragraph(0, say(language, "某一项见 pilotcheck explain 名称；某个申报对象要填写的见 pilotcheck fields --target",
                        "of one: pilotcheck explain NAME; what a target needs: pilotcheck fields --target"));
}

}  // namespace

std::span<const Topic> topics() {
  static const Topic rows[] = {
      {"scoring", {"评分与排序", "scores and ranks"}, explain_scoring},
      {"prose",
       {"正文怎么读，及其局限", "how texts are read, and its limits"},
       [](const Ruleset&, Language language, Page& page) { explain_prose(language, page); }},
      {"predicates", {"规则可用的谓词", "the predicates that rules may use"}, explain_predicates},
      {"fields", {"描述可有的字段", "the fields that a description may have"}, explain_fields},
  };
  return rows;
}

void explain_topic(const Ruleset& ruleset, std::string_view id, Language language, Page& page) {
  if (const RuleWord* word = find_rule_word(id)) return explain_rule_word(*word, language, page);
  std::ranges::find(topics(), id, &Topic::id)->explain(ruleset, language, page);
}

}  // namespace pilotcheck
