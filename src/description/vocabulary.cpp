#include "description/vocabulary.h"

#include <array>

namespace pilotcheck {

namespace {

struct TypeName {
  FieldType type;
  std::string_view name;
};

constexpr std::array type_names = {
    TypeName{FieldType::group, "group"},
    TypeName{FieldType::text, "text"},
    TypeName{FieldType::prose, "prose"},
    TypeName{FieldType::flag, "flag"},
    TypeName{FieldType::choice, "choice"},
    TypeName{FieldType::choices, "choices"},
    TypeName{FieldType::number, "number"},
    TypeName{FieldType::percent, "percent"},
    TypeName{FieldType::money, "money"},
    TypeName{FieldType::date, "date"},
    TypeName{FieldType::measure, "measure"},
    TypeName{FieldType::change, "change"},
    TypeName{FieldType::organization_code, "organization_code"},
    TypeName{FieldType::mobile, "mobile"},
    TypeName{FieldType::landline, "landline"},
    TypeName{FieldType::email, "email"},
    TypeName{FieldType::records, "records"},
};

}  // namespace

std::string_view name_of(FieldType type) {
  for (const TypeName& row : type_names) {
    if (row.type == type) return row.name;
  }
  return "";
}

std::optional<FieldType> field_type(std::string_view name) {
  for (const TypeName& row : type_names) {
    if (row.name == name) return row.type;
  }
  return std::nullopt;
}

bool is_leaf(FieldType type) {
  return type != FieldType::group && type != FieldType::change && type != FieldType::records;
}

std::optional<Slot> Vocabulary::find(std::string_view path) const {
  const auto found = by_path_.find(std::string(path));
  if (found == by_path_.end()) return std::nullopt;
  return found->second;
}

std::optional<Slot> Vocabulary::find_child(Slot parent, std::string_view key) const {
  return names_.find(parent, NameKind::child, key);
}

std::optional<std::uint32_t> Vocabulary::find_choice(Slot slot, std::string_view word) const {
  return names_.find(slot, NameKind::choice, word);
}

std::vector<std::string_view> Vocabulary::child_names(Slot parent) const {
  std::vector<std::string_view> names;
  for (const Slot child : fields_[parent].children) {
    const Field& field = fields_[child];
    names.insert(names.end(), {field.key, field.label.zh, field.label.en});
    names.insert(names.end(), field.aliases.begin(), field.aliases.end());
  }
  return names;
}

std::vector<std::string_view> Vocabulary::choice_names(Slot slot) const {
  std::vector<std::string_view> names;
  for (const Choice& choice : fields_[slot].choices) {
    names.insert(names.end(), {choice.id, choice.label.zh, choice.label.en});
    names.insert(names.end(), choice.aliases.begin(), choice.aliases.end());
  }
  return names;
}

}  // namespace pilotcheck
