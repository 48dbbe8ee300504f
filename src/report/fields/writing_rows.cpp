#include "report/fields/writing_rows.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/support_keys.h"
#include "output/yaml_scalar.h"
#include "predicate/example.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

std::string_view support_name(SupportKey key, Language language) {
  const auto* row = std::ranges::find(support_names, key, &SupportName::key);
  return say(language, row->zh, row->en);
}

/// The first field that `fits`, or nothing.
template <typename Fits>
const Field* first_needed(const Vocabulary& vocabulary, const NeededFields& needed, const Fits& fits) {
  for (const NeededField& one : needed.fields) {
    const Field& field = vocabulary.field(one.slot);
    if (fits(field)) return &field;
  }
  return nullptr;
}

FieldRow support_row(const Ruleset& ruleset, const Field& field, Language language) {
  FieldRow row;
  row.label = say(language, "任何值的佐证与说明", "evidence and a note, of any value");
  row.type =
      say(language, "佐证写附件的编号；说明只供人看", "evidence are ids of attachments; a note is for people only");
  const auto slot = ruleset.vocabulary.find(field.path);
  row.example =
      fmt::format("{}: {{{}: {}, {}: [{}], {}: …}}", key_in(field, language), support_name(SupportKey::value, language),
                  field_example({}, ruleset.vocabulary, *slot, language), support_name(SupportKey::evidence, language),
                  "a1", support_name(SupportKey::note, language));
  return row;
}

FieldRow proposed_row(const Ruleset& ruleset, const Field& field, Language language) {
  FieldRow row;
  row.label = say(language, "待确认的值", "a value to be confirmed");
  row.type =
      say(language, "由正文得出；删去“待确认”之前算未填写", "read from a text; not stated before the mark is deleted");
  const auto slot = ruleset.vocabulary.find(field.path);
  row.example =
      fmt::format("{}: {{{}: {}, {}: {}}}", key_in(field, language), support_name(SupportKey::value, language),
                  field_example({}, ruleset.vocabulary, *slot, language), support_name(SupportKey::proposed, language),
                  say(language, "第 57 段", "paragraph 57"));
  return row;
}

FieldRow block_row(const Field& field, Language language) {
  FieldRow row;
  row.label = say(language, "正文", "a narrative");
  row.type =
      say(language, "写在“|”之后：另起一行，每行缩进", "stands behind `|`: on the next lines, each of them indented");
  row.example =
      fmt::format("{}: |\n  {}", key_in(field, language), say(language, "第一段……\n  第二段……", "First …\n  Second …"));
  return row;
}

FieldRow file_row(const Field& field, Language language) {
  FieldRow row;
  row.label = say(language, "另存为文件的正文", "a narrative in a file of its own");
  row.type = say(language, "文件在描述的文件夹之内；写标题时只取该标题之下的部分（Markdown）",
                 "a file in the folder of the description; with a heading only what stands below it (Markdown)");
  row.example =
      fmt::format("{}: {{{}: draft.md, {}: {}}}", key_in(field, language), support_name(SupportKey::file, language),
                  support_name(SupportKey::heading, language), yaml_scalar(field.label.in(language)));
  return row;
}

void add_change_rows(const Vocabulary& vocabulary, const Field& field, Language language, FieldGroup& group) {
  const auto label = [&](ChangePart part) {
    const auto& all = vocabulary.change_words().parts;
    const ChangeWords::Part& one = all[static_cast<std::size_t>(part)];
    return language == Language::zh ? yaml_scalar(one.label.zh) : std::string(one.key);
  };
  const std::string key = key_in(field, language);
  FieldRow sides;
  sides.label = say(language, "前后变化", "a change");
  sides.type =
      say(language, "前后两个数值，用同一单位；可写明指标", "both numbers in one unit; the index may be named");
  const std::string_view unit = unit_of_examples(vocabulary);
  sides.example = fmt::format("{}: {{{}: 60{}, {}: 42{}, {}: …}}", key, label(ChangePart::before), unit,
                              label(ChangePart::after), unit, label(ChangePart::index));
  FieldRow by;
  by.label = say(language, "变化幅度", "a change by how much it is");
  by.type = say(language, "带正负号的百分数，或写明升降", "a percentage with its sign");
  by.example = fmt::format("{}: -30%", key);
  FieldRow none;
  none.label = say(language, "不适用的变化", "a change that does not apply");
  none.type = say(language, "写明理由", "says why");
  none.example = fmt::format("{}: {{{}: …}}", key, label(ChangePart::not_applicable));
  for (FieldRow& row : std::array{sides, by, none}) group.rows.push_back(std::move(row));
}

}  // namespace

std::string attachment_example(const Vocabulary& vocabulary, std::size_t kind, std::size_t number, Language language) {
  const AttachmentRole& role = *vocabulary.roles().attachments;
  const std::vector<Slot>& parts = vocabulary.field(role.list).children;
  std::vector<std::string> written;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Field& part = vocabulary.field(parts[i]);
    std::string value = "…";
    if (role.id == i) value = fmt::format("a{}", number);
    if (role.kind == i)
      value = language == Language::zh ? yaml_scalar(part.choices[kind].label.zh) : part.choices[kind].id;
    if (role.file == i) {
      const std::string name = role.kind ? vocabulary.field(parts[*role.kind]).choices[kind].id : "a1";
      value = fmt::format("figures/{}.png", name);
    }
    written.push_back(fmt::format("{}: {}", key_in(part, language), value));
  }
  return fmt::format("- {{{}}}", fmt::join(written, ", "));
}

FieldGroup record_group(const Ruleset& ruleset, const NeededField& records, Language language) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  const Field& list = vocabulary.field(records.slot);
  const auto& role = vocabulary.roles().attachments;
  const bool attachments = role && role->list == records.slot;
  FieldGroup group{label_path(vocabulary, records.slot, language), list.path, {}};
  for (std::size_t i = 0; i < list.children.size(); ++i) {
    const Field& part = vocabulary.field(list.children[i]);
    FieldRow row = field_row(ruleset, {list.children[i], {}, {}}, language);
    // Choices are told below, those that are asked for.
    if (attachments && role->kind == i) row.choices.clear();
    if (attachments && role->id == i) {
      row.example = "a1";
      row.help =
          say(language, "自取，不重复；佐证以它指明附件", "your own, each once; evidence names the attachment by it");
    }
    if (attachments && role->file == i) {
      row.example = "figures/a1.png";
      row.help = say(language, "相对于描述所在的文件夹", "relative to the folder of the description");
    }
    if (part.help.empty() && row.help.empty() && i == 0) {
      row.help = say(language, "列表的每一项以“- ”开头", "each entry begins with `- `");
    }
    group.rows.push_back(std::move(row));
  }
  return group;
}

FieldGroup writing_group(const Ruleset& ruleset, const NeededFields& needed, Language language) {
  const Vocabulary& vocabulary = ruleset.vocabulary;
  FieldGroup group{std::string(say(language, "写法", "How to write")), {}, {}};
  const auto first = [&](auto... kind) {
    return first_needed(vocabulary, needed, [&](const Field& field) { return ((field.kind() == kind) || ...); });
  };
  const auto& attachments = vocabulary.roles().attachments;
  if (const Field* field = first(ValueKind::flag, ValueKind::number);
      field != nullptr && attachments && attachments->id) {
    group.rows.push_back(support_row(ruleset, *field, language));
    group.rows.push_back(proposed_row(ruleset, *field, language));
  }
  if (const Field* field = first(ValueKind::prose)) {
    group.rows.push_back(block_row(*field, language));
    group.rows.push_back(file_row(*field, language));
  }
  if (const Field* field = first(ValueKind::change)) add_change_rows(vocabulary, *field, language, group);
  return group;
}

}  // namespace pilotcheck
