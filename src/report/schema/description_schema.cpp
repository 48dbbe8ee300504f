#include "report/schema/description_schema.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/support_keys.h"
#include "report/fields/field_row.h"
#include "report/form/shown_fields.h"
#include "report/schema/name_pattern.h"
#include "report/schema/type_schema.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

using Names = std::vector<std::string_view>;

Names names_of(std::string_view id, const Bilingual& label, const std::vector<std::string>& aliases) {
  Names names{id, label.zh, label.en};
  names.insert(names.end(), aliases.begin(), aliases.end());
  return names;
}

/// Definitions have the path of their field for a name; those of what fields share have a hyphen in it, which no path
/// has.
class SchemaWriter {
 public:
  SchemaWriter(const Ruleset& ruleset, Language language, std::string& out)
      : ruleset_(ruleset),
        vocabulary_(ruleset.vocabulary),
        language_(language),
        in_form_(shown_fields(ruleset.form, ruleset.vocabulary)),
        json_(out, JsonWriter::Style::pretty) {}

  void write() {
    json_.object([&] {
      json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
      json_.member("title", ruleset_.title.in(language_));
      json_.member("description", say(language_, "申报描述；键与选项可写中文名称、英文名称、编号或别名",
                                      "a description; keys and choices may be ids, labels or aliases"));
      json_.member("type", "object");
      write_children(0);
      json_.object("$defs", [&] { write_definitions(); });
    });
  }

 private:
  void write_definitions() {
    for (const FieldType& type : field_types()) {
      const bool plain = is_leaf(type) && type.kind != ValueKind::choice && type.kind != ValueKind::choices;
      if (plain) write_leaf_type(type, false);
      if (type.kind == ValueKind::date) write_leaf_type(type, true);
    }
    write_change_by_parts();
    for (Slot slot = 1; slot < vocabulary_.size(); ++slot) {
      const Field& field = vocabulary_.field(slot);
      const bool part = vocabulary_.field(field.parent).kind() == ValueKind::change;
      if (part) continue;  // the same of every change
      if (!field.choices.empty()) write_choices(field);
      json_.object(field.path, [&] { write_field(slot, field); });
    }
  }

  [[nodiscard]] static std::string type_name(const FieldType& type, bool or_year) {
    return fmt::format("type-{}{}", type.name, or_year ? "-or-year" : "");
  }

  void refer(std::string_view definition) { json_.member("$ref", fmt::format("#/$defs/{}", definition)); }

  /// Either the value, or the value with its support.
  void write_supported(std::string_view plain, bool prose) {
    json_.object("if", [&] { json_.member("type", "object"); });
    json_.object("then", [&] {
      json_.member("type", "object");
      write_keys([&](const auto& add) {
        for (const SupportName& row : support_names) {
          if (row.for_prose && !prose) continue;
          add({row.en, row.zh, row.alias}, say(language_, row.zh, row.en),
              [&, key = row.key] { write_support(key, plain); });
        }
      });
    });
    json_.object("else", [&] { refer(plain); });
  }

  void write_support(SupportKey key, std::string_view plain) {
    switch (key) {
      case SupportKey::value:
        return refer(plain);
      case SupportKey::evidence:
        json_.member("description",
                     say(language_, "附件的编号，或编号的列表", "the id of an attachment, or a list of ids"));
        return write_types(json_, {"string", "number", "array", "null"});
      case SupportKey::note:
        return json_.member("description", say(language_, "只供人看", "for people only"));
      case SupportKey::proposed:
        json_.member("description", say(language_, "由正文得出、尚待人确认：在删去它之前，这一项算未填写",
                                        "read from a text and yet to be confirmed: not stated before it is deleted"));
        return write_types(json_, {"string", "number", "null"});
      default:
        return write_types(json_, {"string", "number", "null"});
    }
  }

  void write_leaf_type(const FieldType& type, bool or_year) {
    const std::string plain = type_name(type, or_year);
    json_.key(plain);
    write_type(type, or_year, vocabulary_.currency(), json_);
    json_.object(plain + "-supported", [&] { write_supported(plain, type.kind == ValueKind::prose); });
  }

  /// One definition for all changes: their parts are the same.
  void write_change_by_parts() {
    json_.object("change-by", [&] { write_change_by(vocabulary_.change_words(), json_); });
    json_.object("change-by-supported", [&] { write_supported("change-by", false); });
    json_.object("change-parts", [&] {
      json_.member("type", "object");
      write_keys([&](const auto& add) {
        for (const ChangeWords::Part& part : vocabulary_.change_words().parts) {
          const bool by = &part == &vocabulary_.change_words().parts[static_cast<std::size_t>(ChangePart::change)];
          const std::string of = by ? "change-by" : type_name(*find_field_type(part.type), false);
          add(names_of(part.key, part.label, part.aliases), key_for(part.key, part.label), [&] {
            json_.member("title", part.label.in(language_));
            refer(of + "-supported");
          });
        }
        for (const SupportName& row : support_names) {
          if (row.key != SupportKey::evidence && row.key != SupportKey::note) continue;
          add({row.en, row.zh, row.alias}, say(language_, row.zh, row.en),
              [&, key = row.key] { write_support(key, {}); });
        }
      });
    });
  }

  [[nodiscard]] std::string_view key_for(std::string_view id, const Bilingual& label) const {
    return language_ == Language::zh ? std::string_view(label.zh) : id;
  }

  /// Keys of an object that has no others: `fill` is given what adds one by all its names and the one that editors
  /// offer.
  template <typename Fill>
  void write_keys(const Fill& fill) {
    json_.object("properties", [&] {
      fill([&](const Names& /*names*/, std::string_view offered, const auto& write) { json_.object(offered, write); });
    });
    json_.object("patternProperties", [&] {
      fill([&](const Names& names, std::string_view /*offered*/, const auto& write) {
        json_.object(name_pattern(names), write);
      });
    });
    json_.member("additionalProperties", false);
  }

  void write_children(Slot group) {
    write_keys([&](const auto& add) {
      for (const Slot child : vocabulary_.field(group).children) {
        const Field& field = vocabulary_.field(child);
        add(names_of(field.key, field.label, field.aliases), key_for(field.key, field.label),
            [&] { refer(field.path); });
      }
    });
  }

  void write_choices(const Field& field) {
    json_.object(field.path + "-choice", [&] {
      Names names;
      Names begins;
      json_.key("anyOf");
      json_.begin_array();
      json_.object([&] {
        json_.array("enum", [&] {
          for (const Choice& choice : field.choices) {
            json_.value(key_for(choice.id, choice.label));
            const Names of_choice = names_of(choice.id, choice.label, choice.aliases);
            names.insert(names.end(), of_choice.begin(), of_choice.end());
            begins.insert(begins.end(), choice.begins.begin(), choice.begins.end());
          }
        });
      });
      json_.object([&] {
        json_.member("type", "string");
        json_.member("pattern", name_pattern(names, begins));
      });
      json_.object([&] { json_.member("type", "null"); });
      json_.end_array();
    });
    json_.object(field.path + "-choices", [&] {
      json_.object("if", [&] { json_.member("type", "array"); });
      json_.object("then", [&] { json_.object("items", [&] { refer(field.path + "-choice"); }); });
      json_.object("else", [&] { refer(field.path + "-choice"); });
    });
  }

  void write_field(Slot slot, const Field& field) {
    json_.member("title", field.label.in(language_));
    if (const std::string words = what_it_is(slot, field); !words.empty()) json_.member("description", words);
    switch (field.kind()) {
      case ValueKind::group:
        write_types(json_, {"object", "null"});
        return write_children(slot);
      case ValueKind::records:
        write_types(json_, {"array", "null"});
        return json_.object("items", [&] {
          json_.member("type", "object");
          write_children(slot);
        });
      case ValueKind::change:
        json_.object("if", [&] { json_.member("type", "object"); });
        json_.object("then", [&] { refer("change-parts"); });
        return json_.object("else", [&] { refer("change-by"); });
      case ValueKind::choice:
        return write_supported(field.path + "-choice", false);
      case ValueKind::choices:
        return write_supported(field.path + "-choices", false);
      default:
        return refer(type_name(*field.type, field.year_is_enough) + "-supported");
    }
  }

  /// What an editor shows: type, unit, help, choices by id and label.
  [[nodiscard]] std::string what_it_is(Slot slot, const Field& field) const {
    std::vector<std::string> parts;
    if (const auto type = say(language_, field.type->zh, field.type->en); !type.empty()) parts.emplace_back(type);
    if (!field.unit.empty()) parts.push_back(field.unit.in(language_));
    if (!field.help.empty()) parts.push_back(field.help.in(language_));
    std::string example = field.example.empty() ? std::string(field.type->example) : field.example;
    if (field.kind() == ValueKind::change) example = field_example({}, vocabulary_, slot, language_);
    if (!example.empty()) parts.push_back(fmt::format("{} {}", say(language_, "如", "such as"), example));
    std::vector<std::string> choices;
    for (const Choice& choice : field.choices) {
      choices.push_back(language_ == Language::zh ? fmt::format("{}（{}）", choice.label.zh, choice.id)
                                                  : fmt::format("{} ({})", choice.id, choice.label.en));
    }
    if (!choices.empty()) parts.push_back(fmt::format("{}", fmt::join(choices, say(language_, "、", ", "))));
    if (in_form_[slot]) parts.emplace_back(say(language_, "Word 申报书中有", "also in the form in Word"));
    return fmt::format("{}", fmt::join(parts, say(language_, "；", "; ")));
  }

  const Ruleset& ruleset_;
  const Vocabulary& vocabulary_;
  Language language_;
  std::vector<bool> in_form_;
  JsonWriter json_;
};

}  // namespace

std::string description_schema(const Ruleset& ruleset, Language language) {
  std::string text;
  SchemaWriter(ruleset, language, text).write();
  return text += '\n';
}

}  // namespace pilotcheck
