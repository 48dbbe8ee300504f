/// How the text of a field is read, held and spelled: one table with a row for each type that vocabulary.yaml may name.
/// Vocabulary, readers, predicates and explanations go by it. To add a type: one reader and one row.
///
///     const FieldType* type = find_field_type("percent");
///     if (auto fault = type->read("72%", *type, fact)) report(*fault);
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "description/decimal.h"
#include "text/bilingual.h"

namespace pilotcheck {

struct Currency;
struct Fact;

/// How values are held and what can be asked of them. Several types share a kind: a percentage and an amount of money
/// are numbers. Predicates say which kinds they judge.
enum class ValueKind : std::uint8_t { group, text, prose, flag, choice, choices, number, date, change, code, records };

/// What is wrong with a value, to be reported at its position.
struct ValueFault {
  std::string code;
  Bilingual message;
  Bilingual hint;
  std::string read = {};  ///< as what it was read all the same, for a slip of the keyboard; else empty
};

struct FieldType {
  std::string_view name;  ///< the word in vocabulary.yaml: `percent`
  ValueKind kind;
  std::string_view zh = {};  ///< what a person writes: 百分数，写明 %
  std::string_view en = {};
  std::string_view example = {};  ///< such a value; may be empty
  std::string_view unit = {};     ///< behind every number of this type: `%`; empty where each says its own
  bool converts_units = false;    ///< the same number may be written in several: 5.2亿元, 52000万元
  bool says_unit = false;         ///< each number says its own unit: `45天`
  bool reads_digits = false;      ///< full-width digits and marks in it are slips of the keyboard
  /// Reads `text` (trimmed, not blank) into the typed members of `fact`, which stay as they were on a fault. Null:
  /// nothing but the text itself is kept, or its choices.
  std::optional<ValueFault> (*read)(std::string_view text, const FieldType& type, Fact& fact) = nullptr;
  const Currency* currency = nullptr;  ///< of money as a vocabulary has it, see money.h
};

std::span<const FieldType> field_types();
/// Null for a word that names no type.
const FieldType* find_field_type(std::string_view name);

/// The type of what has fields of its own and no value.
const FieldType* group_type();

/// A type that holds a value of its own; not group, change or records.
bool is_leaf(const FieldType& type);

/// `85%`, `5200万元`, `42天`: a number as one of `type` is written, `unit` being what a fact says where the type says
/// nothing.
std::string spell(const FieldType& type, Decimal value, std::string_view unit);

}  // namespace pilotcheck
