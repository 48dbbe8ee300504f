#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "description/amounts.h"
#include "description/choice_sets.h"
#include "description/field_leniency.h"
#include "description/in_texts.h"
#include "description/instead.h"
#include "description/ruleset_key.h"
#include "description/value_reader.h"
#include "description/vocabulary.h"
#include "description/vocabulary_names.h"
#include "input/keyed_reader.h"
#include "prose/load_concepts.h"
#include "text/nearest.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_choices = 64;  // a set of choices is one 64-bit word

bool is_id(std::string_view text) {
  if (text.empty() || text.front() < 'a' || text.front() > 'z') return false;
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

/// Fills a Vocabulary from vocabulary.yaml, depth first, so that slots follow the order of the file.
class VocabularyLoader {
 public:
  VocabularyLoader(Vocabulary& vocabulary, const Concepts& concepts, const Faults& faults)
      : v_(vocabulary), concepts_(concepts), faults_(faults) {
    v_.fields_.emplace_back();
    v_.fields_.reserve(512);
  }

  void load(const Document& document, const Document* amounts) {
    const KeyedReader keys(document.root(), {"change", "currency", "units", "choice_sets", "fields", "instead"},
                           {"词汇表", "the vocabulary"}, faults_);
    Amounts read = read_amounts(keys, amounts, faults_);
    v_.money_ = std::move(read.money);
    v_.units_ = std::move(read.units);
    if (const auto change = keys.find("change")) read_change_words(*change, v_.change_words_, faults_);
    if (const auto sets = keys.find("choice_sets")) choice_sets_.read(*sets, faults_);
    if (const auto fields = keys.need("fields")) read_fields(*fields, 0, false);
    choice_sets_.refuse_unused(faults_);
    add_ruleset_key();
    if (const auto instead = keys.find("instead")) v_.instead_ = read_instead(*instead, v_, faults_);
  }

 private:
  void add_ruleset_key() {
    const Bilingual label{"规则集", "Ruleset"};
    // A vocabulary that means something else by one of these names goes without.
    for (const std::string_view name : {ruleset_key, std::string_view(label.zh), std::string_view(label.en)}) {
      if (v_.find_child(0, name)) return;
    }
    const Slot slot = add(0, std::string(ruleset_key), false);
    v_.fields_[slot].type = find_field_type("text");
    v_.fields_[slot].label = label;
    v_.fields_[slot].help = {"这份描述所依据的规则集的编号",
                             "the id of the ruleset that this description is written for"};
    add_names(slot, {});
  }

  void read_fields(Node fields, Slot parent, bool in_record) {
    if (!fields.is_mapping()) {
      return faults_.error(fields.position(), "wrong-type", {"fields 应为“键: 值”", "`fields` must be a mapping"});
    }
    for (const auto [key, value] : fields.entries()) read_field(key, value, parent, in_record);
  }

  void read_field(Node key, Node node, Slot parent, bool in_record) {
    if (!is_id(key.text())) {
      faults_.error(key.position(), "bad-id",
                    {fmt::format("{} 不是有效的字段名", key.text()), fmt::format("`{}` is no field name", key.text())},
                    {"只用小写字母、数字和下划线", "use lower-case letters, digits and underscores"});
    }
    const KeyedReader keys(
        node,
        {"label", "type", "fields", "aliases", "help", "example", "choices", "choice_set", "direction", "unit",
         "concept", "in_texts", "reversed_in", "straight_in", "year_is_enough", "may_be_none"},
        {"字段", "a field"}, faults_);
    const Slot slot = add(parent, std::string(key.text()), in_record);
    Field field = std::move(v_.fields_[slot]);
    field.label = keys.bilingual("label");
    field.help = keys.optional_bilingual("help");
    field.unit = keys.optional_bilingual("unit");
    field.example = keys.optional_text("example");
    field.aliases = keys.texts("aliases");
    field.type = read_type(keys);
    read_direction(keys, field, faults_);
    read_concept(keys, field);
    read_in_texts(keys, field, faults_);
    read_leniency(keys, field, faults_);
    const ValueKind kind = field.kind();
    const auto choices = choice_sets_.of_field(keys, faults_);
    v_.fields_[slot] = std::move(field);
    add_names(slot, key.position());
    if (choices) read_choices(*choices, slot);
    if (choices || !keys.find("choice_set")) check_choices(slot, choices.has_value(), node.position());
    if (const auto example = keys.find("example")) check_example(slot, *example);
    if (in_record) refuse_in_record(slot, node.position());
    if (kind == ValueKind::change) add_change_parts(slot, key.position());
    const bool container = kind == ValueKind::group || kind == ValueKind::records;
    if (const auto fields = keys.find("fields"); fields && container) {
      read_fields(*fields, slot, in_record || kind == ValueKind::records);
      refuse_no_fields(slot, fields->position());
    } else if (fields || container) {
      faults_.error(node.position(), "wrong-type",
                    {fields ? "只有分组和 records 才有 fields" : "缺少 type 或 fields",
                     fields ? "only groups and records have `fields`" : "a field needs a `type` or `fields`"});
    }
  }

  const FieldType* read_type(const KeyedReader& keys) const {
    const auto node = keys.find("type");
    if (!node) return group_type();
    const FieldType* type = find_field_type(node->text());
    if (type != nullptr && type->converts_units) return &v_.money_->type;
    if (type != nullptr) return type;
    std::vector<std::string_view> known;
    for (const FieldType& one : field_types()) {
      if (&one != group_type()) known.push_back(one.name);
    }
    faults_.error(node->position(), "unknown-type",
                  {fmt::format("没有类型 {}", node->text()), fmt::format("there is no type `{}`", node->text())},
                  text::did_you_mean(node->text(), known, text::listed({"类型有", "types"}, known)));
    return find_field_type("text");
  }

  void read_concept(const KeyedReader& keys, Field& field) const {
    const auto node = keys.find("concept");
    if (!node) return;
    field.spoken_of = spoken_of(*node);
    if (field.kind() == ValueKind::flag) return;
    faults_.error(node->position(), "wrong-type",
                  {"concept 只用于 flag 与选项", "`concept` is for flags and choices only"},
                  {"请删除它，或写到各选项中", "delete it, or write it at the choices"});
  }

  /// `mes`, or `{id: scheduling, with: mes}`.
  [[nodiscard]] std::optional<SpokenOf> spoken_of(Node node) const {
    if (node.is_scalar()) {
      const auto number = find_concept(node, concepts_, faults_);
      return number ? std::optional(SpokenOf{*number}) : std::nullopt;
    }
    const KeyedReader keys(node, {"id", "with", "against", "only_asked"}, {"concept", "`concept`"}, faults_);
    const auto id = keys.need("id");
    const auto with = keys.find("with");
    const auto against = keys.find("against");
    const auto number = id ? find_concept(*id, concepts_, faults_) : std::nullopt;
    const auto companion = with ? find_concept(*with, concepts_, faults_) : std::nullopt;
    const auto opposite = against ? find_concept(*against, concepts_, faults_) : std::nullopt;
    return number ? std::optional(SpokenOf{*number, companion, opposite, read_true(keys, "only_asked", true, faults_)})
                  : std::nullopt;
  }

  void read_choices(Node node, Slot slot) {
    if (!node.is_mapping()) {
      return faults_.error(node.position(), "wrong-type", {"choices 应为“键: 值”", "`choices` must be a mapping"});
    }
    for (const auto [key, value] : node.entries()) {
      Choice choice = read_choice(key, value);
      const auto index = static_cast<std::uint32_t>(v_.fields_[slot].choices.size());
      check_choice_id(key);
      add_name(slot, NameKind::choice, choice.id, index, key.position());
      add_name(slot, NameKind::choice, choice.label.zh, index, key.position());
      add_name(slot, NameKind::choice, choice.label.en, index, key.position());
      for (const std::string& alias : choice.aliases) add_name(slot, NameKind::choice, alias, index, key.position());
      v_.fields_[slot].choices.push_back(std::move(choice));
    }
    refuse_some_values(v_.fields_[slot].choices, node, faults_);
  }

  [[nodiscard]] Choice read_choice(Node key, Node value) const {
    if (faults_.only && value.is_scalar()) return {std::string(key.text()), read_bilingual(value, faults_), {}};
    const KeyedReader keys(value, {"zh", "en", "aliases", "concept", "begins", "value"}, {"选项", "a choice"}, faults_);
    Choice choice{std::string(key.text()), keys.names(), keys.texts("aliases")};
    choice.begins = keys.texts("begins");
    choice.value = read_choice_value(keys, faults_);
    if (const auto concept_node = keys.find("concept")) choice.spoken_of = spoken_of(*concept_node);
    return choice;
  }

  void check_choices(Slot slot, bool has_choices, Position position) const {
    const Field& field = v_.fields_[slot];
    const bool wanted = field.kind() == ValueKind::choice || field.kind() == ValueKind::choices;
    if (wanted != has_choices) {
      faults_.error(position, "choices",
                    {"choice 与 choices 类型需要 choices 或 choice_set，其他类型不能有",
                     "the types choice and choices need `choices` or a `choice_set`, others have none"});
    }
    if (field.choices.size() > most_choices) {
      faults_.error(position, "choices", {"选项超过 64 个", "more than 64 choices"});
    }
    // Of no choices all would be covered by anything.
    if (wanted && has_choices && field.choices.empty()) {
      faults_.error(position, "choices", {"choices 一个选项也没有", "`choices` has no choice"},
                    {"写成 choices: {甲的编号: {zh: …, en: …}, …}", "write `choices: {one: {zh: …, en: …}, …}`"});
    }
  }

  /// Rules speak of a choice by its id, and of every choice by `all`.
  void check_choice_id(Node id) const {
    if (!text::trim(id.text()).empty() && id.text() != "all") return;
    faults_.error(id.position(), "bad-id",
                  {fmt::format("“{}”不能作选项的编号", id.text()), fmt::format("`{}` can be no choice", id.text())},
                  {"规则中 all 指全部选项；请另取编号", "in rules `all` means every choice; give it another id"});
  }

  /// Explanations tell people to write it.
  void check_example(Slot slot, Node example) const {
    Fact fact;
    if (example.text().empty()) return;
    if (const auto fault = read_value(v_, slot, example.text(), fact)) {
      faults_.error(example.position(), fault->code, fault->message, fault->hint);
    }
  }

  /// An entry of records is a row: a value for each of its fields.
  void refuse_in_record(Slot slot, Position position) const {
    const Field& field = v_.fields_[slot];
    if (is_leaf(*field.type)) return;
    faults_.error(
        position, "in-record",
        {fmt::format("records 的各项不能有 {} 类型的字段 {}", field.type->name, field.path),
         fmt::format("an entry of records cannot have the field `{}` of type {}", field.path, field.type->name)},
        {"各项的字段只写单个的值；请把它移出 records",
         "its fields hold plain values; move this one out of the records"});
  }

  void refuse_no_fields(Slot slot, Position position) const {
    if (!v_.fields_[slot].children.empty()) return;
    faults_.error(position, "missing-key",
                  {fmt::format("{} 的 fields 是空的", v_.fields_[slot].path),
                   fmt::format("`fields` of `{}` is empty", v_.fields_[slot].path)},
                  {"至少写一个字段", "write at least one field"});
  }

  void add_change_parts(Slot change, Position position) {
    for (const ChangeWords::Part& part : v_.change_words_.parts) {
      const Slot slot = add(change, std::string(part.key), v_.fields_[change].in_record);
      v_.fields_[slot].type = find_field_type(part.type);
      v_.fields_[slot].label = part.label;
      v_.fields_[slot].aliases = part.aliases;
      add_names(slot, position);
    }
  }

  Slot add(Slot parent, std::string key, bool in_record) {
    const auto slot = static_cast<Slot>(v_.fields_.size());
    Field& field = v_.fields_.emplace_back();
    field.path = parent == 0 ? key : v_.fields_[parent].path + "." + key;
    field.key = std::move(key);
    field.parent = parent;
    field.in_record = in_record;
    v_.by_path_.emplace(field.path, slot);
    v_.fields_[parent].children.push_back(slot);
    return slot;
  }

  void add_names(Slot slot, Position position) {
    const Field& field = v_.fields_[slot];
    add_name(field.parent, NameKind::child, field.key, slot, position);
    add_name(field.parent, NameKind::child, field.label.zh, slot, position);
    add_name(field.parent, NameKind::child, field.label.en, slot, position);
    for (const std::string& alias : field.aliases) add_name(field.parent, NameKind::child, alias, slot, position);
  }

  /// One name may be said twice of the same thing (a label that equals the id), never of two.
  void add_name(Slot owner, NameKind kind, std::string_view name, std::uint32_t target, Position position) {
    if (name.empty()) return;
    if (v_.names_.add(owner, kind, text::fold(name), target) == target) return;
    faults_.error(
        position, "duplicate-name",
        {fmt::format("名称“{}”在同级中重复", name), fmt::format("the name `{}` is given twice at this level", name)});
  }

  Vocabulary& v_;
  const Concepts& concepts_;
  const Faults& faults_;
  ChoiceSets choice_sets_;
};

Vocabulary read_vocabulary(const Document& document, const Concepts& concepts, const Faults& faults,
                           const Document* amounts) {
  Vocabulary vocabulary;
  VocabularyLoader(vocabulary, concepts, faults).load(document, amounts);
  // A fault of a choice set is met at each field that has it.
  drop_repeated(faults.diagnostics);
  return vocabulary;
}

Loaded<Vocabulary> load_vocabulary(const Document& document, const Concepts& concepts, const Document* amounts) {
  Loaded<Vocabulary> result;
  Vocabulary vocabulary = read_vocabulary(document, concepts, {document.name, result.diagnostics}, amounts);
  if (result.diagnostics.empty()) result.value = std::move(vocabulary);
  return result;
}

}  // namespace pilotcheck
