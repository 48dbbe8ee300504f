#include "report/explain/field_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/fields/field_row.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

class FieldText {
 public:
  FieldText(const Ruleset& ruleset, Language language, Page& page)
      : ruleset_(ruleset), vocabulary_(ruleset.vocabulary), language_(language), page_(page) {}

  void field(Slot slot) {
    const Field& field = vocabulary_.field(slot);
    page_.paragraph(0, fmt::format("{}  {}", field.label.in(language_), field.path), Style::bold);
    labelled("属于", "part of", label_path(vocabulary_, field.parent, language_));
    labelled("也可写", "also", fmt::format("{}", fmt::join(other_names(field), say(language_, "、", ", "))));
    if (field.kind() == ValueKind::group) return children(field);
    const NeededFields all = needed_fields(ruleset_, targets_of(ruleset_));
    const auto asked = std::ranges::find(all.fields, slot, &NeededField::slot);
    const NeededField needed = asked == all.fields.end() ? NeededField{slot, {}, {}} : *asked;
    const FieldRow row = field_row(ruleset_, needed, language_);
    labelled("类型", "type", row.type);
    if (row.type.find(row.unit) == std::string::npos) labelled("单位", "unit", row.unit);
    labelled("选项", "choices", fmt::format("{}", fmt::join(choices_of(field), say(language_, "、", ", "))));
    if (row.most_characters)
      labelled("最多字数", "at most",
               fmt::format(fmt::runtime(say(language_, "{}", "{} characters")), *row.most_characters));
    labelled("提示", "hint", row.help);
    if (field.kind() == ValueKind::records) children(field);
    example(slot, row.example);
    criteria(needed.asked_by);
  }

  void attachment(std::size_t number) {
    const AttachmentRole& role = *vocabulary_.roles().attachments;
    const Field& kinds = vocabulary_.field(vocabulary_.field(role.list).children[*role.kind]);
    const Choice& choice = kinds.choices[number];
    page_.paragraph(0, fmt::format("{}  {}", choice.label.in(language_), choice.id), Style::bold);
    labelled("种类", "kind", fmt::format("{}  {}", label_path(vocabulary_, role.list, language_), kinds.path));
    labelled("也可写", "also",
             fmt::format("{}", fmt::join(names(choice.id, choice.label, choice.aliases), say(language_, "、", ", "))));
    heading("写法示例", "Example of what to write");
    page_.verbatim(2, key_in(vocabulary_.field(role.list), language_) + ':');
    page_.verbatim(4, attachment_example(vocabulary_, number, 1, language_));
    const NeededFields all = needed_fields(ruleset_, targets_of(ruleset_));
    const auto asked = std::ranges::find(all.kinds, number, &NeededKind::number);
    criteria(asked == all.kinds.end() ? std::vector<const Criterion*>() : asked->asked_by);
  }

 private:
  void labelled(std::string_view zh, std::string_view en, std::string_view text) {
    if (!text.empty()) page_.labelled(2, say(language_, zh, en), label_width, text);
  }

  void heading(std::string_view zh, std::string_view en) {
    page_.blank();
    page_.paragraph(0, say(language_, zh, en), Style::bold);
  }

  /// All names but the one that is shown already.
  [[nodiscard]] std::vector<std::string> names(std::string_view id, const Bilingual& label,
                                               const std::vector<std::string>& aliases) const {
    std::vector<std::string> all;
    if (id.empty() || language_ == Language::zh) all.push_back(label.en);
    if (language_ == Language::en) all.push_back(label.zh);
    all.insert(all.end(), aliases.begin(), aliases.end());
    // In a ruleset of one language both labels are one.
    std::erase(all, label.in(language_));
    return all;
  }

  [[nodiscard]] std::vector<std::string> other_names(const Field& field) const {
    return names(field.key, field.label, field.aliases);
  }

  [[nodiscard]] std::vector<std::string> choices_of(const Field& field) const {
    std::vector<std::string> named;
    for (const Choice& choice : field.choices) {
      named.push_back(language_ == Language::zh ? fmt::format("{}（{}）", choice.label.zh, choice.id)
                                                : fmt::format("{} ({})", choice.id, choice.label.en));
    }
    return named;
  }

  void children(const Field& group) {
    heading("其中的字段", "Fields in it");
    for (const Slot child : group.children) {
      const Field& field = vocabulary_.field(child);
      page_.columns(2, fmt::format("{}  {}  ", field.label.in(language_), field.path),
                    say(language_, field.type->zh, field.type->en));
    }
  }

  /// With the keys above it, so that it can be copied.
  void example(Slot slot, std::string_view value) {
    heading("写法示例", "Example of what to write");
    // Of what stands in an entry, the whole entry.
    if (vocabulary_.field(slot).in_record) slot = vocabulary_.field(slot).parent;
    std::vector<const Field*> way;
    for (Slot at = slot; at != 0; at = vocabulary_.field(at).parent) way.push_back(&vocabulary_.field(at));
    std::size_t indent = 2;
    for (auto field = way.rbegin(); field != way.rend(); ++field) {
      const std::string key = key_in(**field, language_) + ':';
      if (*field != way.front()) {
        page_.verbatim(indent, key);
      } else if ((*field)->kind() == ValueKind::prose) {
        page_.verbatim(indent, key + " |");
        page_.verbatim(indent + 2, "……");
      } else if ((*field)->kind() == ValueKind::records) {
        page_.verbatim(indent, key);
        page_.verbatim(indent + 2, entry(slot));
      } else {
        page_.verbatim(indent, fmt::format("{} {}", key, value));
      }
      indent += 2;
    }
  }

  [[nodiscard]] std::string entry(Slot records) const {
    const auto& role = vocabulary_.roles().attachments;
    if (role && role->list == records) return attachment_example(vocabulary_, 0, 1, language_);
    std::vector<std::string> parts;
    for (const Slot part : vocabulary_.field(records).children) {
      parts.push_back(key_in(vocabulary_.field(part), language_) + ": …");
    }
    return fmt::format("- {{{}}}", fmt::join(parts, ", "));
  }

  void criteria(const std::vector<const Criterion*>& asked_by) {
    if (asked_by.empty()) return;
    heading("哪些条目要求它", "What asks for it");
    for (const Criterion* one : asked_by) {
      const std::string clause = clause_text(one->source, language_);
      page_.paragraph(2, fmt::format("{}  {}{}{}{}", one->id, one->expect.in(language_), say(language_, "（", " ("),
                                     clause, say(language_, "）", ")")));
    }
  }

  const Ruleset& ruleset_;
  const Vocabulary& vocabulary_;
  Language language_;
  Page& page_;
};

}  // namespace

void explain_field(const Ruleset& ruleset, Slot slot, Language language, Page& page) {
  FieldText(ruleset, language, page).field(slot);
}

void explain_attachment(const Ruleset& ruleset, std::string_view id, Language language, Page& page) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  const AttachmentRole& role = *vocabulary.roles().attachments;
  const std::vector<Choice>& kinds = vocabulary.field(vocabulary.field(role.list).children[*role.kind]).choices;
  const auto kind = std::ranges::find(kinds, id, &Choice::id);
  FieldText(ruleset, language, page).attachment(static_cast<std::size_t>(kind - kinds.begin()));
}

void explain_fault(const FaultRow& fault, Language language, Page& page) {
  page.paragraph(0, fmt::format("{}  {}", fault.id, say(language, fault.zh, fault.en)), Style::bold);
  page.labelled(2, say(language, "改法", "remedy"), label_width, say(language, fault.cure_zh, fault.cure_en));
}

}  // namespace pilotcheck
