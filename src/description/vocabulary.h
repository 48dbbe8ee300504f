/// What a description may contain, read from `vocabulary.yaml`. Every field has a slot number; rules
/// are bound to slots when they are loaded, and a description is read straight into them.
///
///     std::optional<Slot> slot = vocabulary.find("systems.mes.functions");
///     vocabulary.field(*slot).label.in(language)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "description/vocabulary_names.h"
#include "input/document.h"
#include "text/bilingual.h"

namespace pilotcheck {

using Slot = std::uint32_t;

/// How a field's text is read. The type decides, never the look of the text.
enum class FieldType : std::uint8_t {
  group,
  text,
  prose,
  flag,
  choice,
  choices,
  number,
  percent,
  money,
  date,
  measure,
  change,
  organization_code,
  mobile,
  landline,
  email,
  records
};

/// `mes`, `percent`, …: the word that stands in vocabulary.yaml.
std::string_view name_of(FieldType type);
std::optional<FieldType> field_type(std::string_view name);

/// A type that holds a value of its own; not group, change or records.
bool is_leaf(FieldType type);

/// In which direction a `change` is an improvement.
enum class Direction : std::uint8_t { none, lower, higher };

struct Choice {
  std::string id;
  Bilingual label;
  std::vector<std::string> aliases;
};

struct Field {
  std::string path;  ///< `systems.mes.functions`
  std::string key;   ///< `functions`
  FieldType type = FieldType::group;
  Direction direction = Direction::none;
  Bilingual label;
  Bilingual help;  ///< may be empty
  Bilingual unit;  ///< may be empty
  std::string example;
  std::vector<std::string> aliases;
  std::vector<Choice> choices;  ///< at most 64
  Slot parent = 0;              ///< slot 0 is the root group, its own parent
  std::vector<Slot>
      children;            ///< of a group, of a change (`before`, `after`: measures), of records (a record's fields)
  bool in_record = false;  ///< stands inside `records`: not a slot of the description but of each record
};

class Vocabulary {
 public:
  [[nodiscard]] std::size_t size() const { return fields_.size(); }
  [[nodiscard]] const Field& field(Slot slot) const { return fields_[slot]; }
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
  /// The field with exactly this path of ids.
  [[nodiscard]] std::optional<Slot> find(std::string_view path) const;
  /// The child of `parent` that a description calls `key`: its id, a label in either language or an alias, folded
  /// (text::fold).
  [[nodiscard]] std::optional<Slot> find_child(Slot parent, std::string_view key) const;
  /// Index of the choice of `slot` called `word` (id, label or alias, folded).
  [[nodiscard]] std::optional<std::uint32_t> find_choice(Slot slot, std::string_view word) const;
  /// All names by which children of `parent` go, for "did you mean".
  [[nodiscard]] std::vector<std::string_view> child_names(Slot parent) const;
  [[nodiscard]] std::vector<std::string_view> choice_names(Slot slot) const;

 private:
  friend class VocabularyLoader;
  std::vector<Field> fields_;  // [0] is the root
  std::unordered_map<std::string, Slot> by_path_;
  NameTable names_;  // of fields and of choices
};

/// Reads vocabulary.yaml. Every fault is in the diagnostics, all at once; with an error there is no value.
Loaded<Vocabulary> load_vocabulary(const Document& document);

}  // namespace pilotcheck
