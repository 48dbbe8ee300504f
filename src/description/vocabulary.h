/// What a description may contain, read from `vocabulary.yaml`. Every field has a slot number; rules
/// are bound to slots when they are loaded, and a description is read straight into them.
///
///     std::optional<Slot> slot = vocabulary.find("systems.mes.functions");
///     vocabulary.field(*slot).label.in(language)
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "description/change_words.h"
#include "description/decimal.h"
#include "description/field_type.h"
#include "description/money.h"
#include "description/roles.h"
#include "description/unit_scale.h"
#include "description/vocabulary_names.h"
#include "input/document.h"
#include "input/keyed_reader.h"
#include "prose/concepts.h"
#include "text/bilingual.h"
#include "text/id_hash.h"

namespace pilotcheck {

/// In which direction a `change` is an improvement.
enum class Direction : std::uint8_t { none, lower, higher };

/// What a text mentions that speaks of a fact.
struct SpokenOf {
  ConceptNumber of = 0;
  std::optional<ConceptNumber> with = {};     ///< must stand in the same sentence
  std::optional<ConceptNumber> against = {};  ///< says the opposite where it is affirmed
  bool only_asked = false;                    ///< what contradicts is asked about and keeps nobody from applying
};

struct Choice {
  std::string id;
  Bilingual label;
  std::vector<std::string> aliases;
  std::optional<SpokenOf> spoken_of = {};
  std::vector<std::string> begins = {};  ///< what begins so is this choice too: 山西省太原市
  std::optional<Decimal> value = {};     ///< what it is worth to a criterion that is graded
};

struct Field {
  std::string path;  ///< `systems.mes.functions`
  std::string key;   ///< `functions`
  const FieldType* type = group_type();
  Direction direction = Direction::none;
  Bilingual label;
  Bilingual help;  ///< may be empty
  Bilingual unit;  ///< may be empty
  std::string example;
  std::vector<std::string> aliases;
  /// Further words by which texts give it: names of a figure; of a date what stands around it, 始建于… for it (or ……
  /// for the second of a period).
  std::vector<std::string> in_texts;
  std::vector<std::string>
      reversed_in;  ///< of a change: parts of units and indexes in which the other direction is better
  std::vector<std::string> straight_in;  ///< likewise, those in which it is the field's own direction
  bool year_is_enough = false;           ///< of a date
  bool may_be_none = false;              ///< of a code: one who has none may say so, 传真：无
  bool any_in_texts = false;    ///< one of them that gives it as stated is enough: 始建于1958年, 成立于2003年
  std::vector<Choice> choices;  ///< at most 64
  std::optional<SpokenOf> spoken_of;  ///< of a flag
  Slot parent = 0;                    ///< slot 0 is the root group, its own parent
  std::vector<Slot> children;         ///< of a group, of a change (by ChangePart), of records (a record's fields)
  bool in_record = false;             ///< stands inside `records`: not a slot of the description but of each record

  [[nodiscard]] ValueKind kind() const { return type->kind; }
};

/// A name that no field goes by although people write it: which fields it stands for, none where nothing asks for it.
struct InsteadOf {
  std::string folded;
  std::vector<Slot> fields;
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
  /// What `key` stands for; null where the vocabulary says nothing of it.
  [[nodiscard]] const InsteadOf* instead_of(std::string_view key) const;
  /// How changes are written.
  [[nodiscard]] const ChangeWords& change_words() const { return change_words_; }
  /// How money is written.
  [[nodiscard]] const Currency& currency() const { return money_->currency; }
  /// Units that can be brought into each other.
  [[nodiscard]] const std::vector<UnitScale>& units() const { return units_; }
  [[nodiscard]] const Roles& roles() const { return roles_; }
  void set_roles(const Roles& roles) { roles_ = roles; }

 private:
  friend class VocabularyLoader;
  std::vector<Field> fields_;  // [0] is the root
  std::unordered_map<std::string, Slot, text::IdHash, std::equal_to<>> by_path_;
  NameTable names_;  // of fields and of choices
  ChangeWords change_words_;
  std::vector<InsteadOf> instead_;
  std::shared_ptr<const MoneyType> money_;
  std::vector<UnitScale> units_;
  Roles roles_;
};

/// Reads vocabulary.yaml, whose flags and choices may name `concepts`. Every fault is in the diagnostics, all at once;
/// with an error there is no value.
Loaded<Vocabulary> load_vocabulary(const Document& document, const Concepts& concepts = {},
                                   const Document* amounts = nullptr);

/// As far as it can be read: with faults, to look for those of rule files by, and not to judge by.
/// `amounts`, a file of the language, says how money and units are written where `document` does not.
Vocabulary read_vocabulary(const Document& document, const Concepts& concepts, const Faults& faults,
                           const Document* amounts = nullptr);

}  // namespace pilotcheck
