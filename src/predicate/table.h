/// The closed vocabulary of predicates, from which binding, help, documentation, "must be one of" messages and the
/// editor schema derive. Each family is one file with its functions and their rows. To add a predicate: one function
/// and one row in its family's file.
///
///     const PredicateRow* row = find_predicate("covers");
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "predicate/requirement.h"

namespace pilotcheck {

struct BindContext;
class Example;

/// Bit set over ValueKind: which fields a predicate can judge. 0: it takes no field.
using ValueKinds = std::uint32_t;
constexpr ValueKinds kinds(auto... kind) {
  return ((ValueKinds{1} << static_cast<unsigned>(kind)) | ... | ValueKinds{0});
}

/// The shape of an operand in the words of each language; keys and placeholders are the same in both.
struct OperandShape {
  std::string_view zh;
  std::string_view en;
  constexpr OperandShape(const char* both) : zh(both), en(both) {}  // NOLINT(google-explicit-constructor)
  constexpr OperandShape(const char* chinese, const char* english) : zh(chinese), en(english) {}
};

struct PredicateRow {
  std::string_view name;
  ValueKinds accepts;
  std::string_view zh;  ///< what it asks, one line
  std::string_view en;
  OperandShape operand;  ///< `true`, `N`, `all or [CHOICE, …]`
  /// An operand as YAML. Words for what a vocabulary brings: VALUE, of the field; OTHER, a field like it; NUMBER, a
  /// field of numbers, and its LABEL; KIND, of an attachment; GRADE, true of a field whose choices have values.
  std::string_view example;
  /// Reads the operand into `bound` (whose row and field are set); faults go to the context.
  void (*bind)(Node operand, BindContext& context, BoundPredicate& bound);
  /// Judges; fills `detail` when one is given and the outcome is not met.
  Judgement (*judge)(const BoundPredicate& bound, const Description& description, Detail* detail);
  /// Adds to `example` what has to be written so that it is met. Null: that the field has any value of its type.
  void (*exemplify)(const BoundPredicate& bound, Example& example) = nullptr;
  /// The same that it is not met, though the field is stated. Null: as for `exemplify`.
  void (*exemplify_denial)(const BoundPredicate& bound, Example& example) = nullptr;
  bool asks_presence = false;  ///< it asks for no more than that something is there
  bool asks_evidence = false;  ///< for attachments
  /// What stands beside it belongs to it: `{count: LIST, where: {…}, at_least: 2}`. `bind` is given the whole mapping.
  bool is_whole = false;

  [[nodiscard]] bool takes_field() const { return accepts != 0; }
};

struct PredicateFamily {
  std::string_view zh;
  std::string_view en;
  std::span<const PredicateRow> rows;
};

/// In the order of the documentation.
std::span<const PredicateFamily> predicate_families();

/// The rows of all families.
std::vector<const PredicateRow*> predicates();
/// Names of the types of field that a predicate judges.
std::vector<std::string_view> accepted_types(const PredicateRow& row);
const PredicateRow* find_predicate(std::string_view name);

/// A requirement as YAML, `{field: PATH, at_least: 72%}`: of `field`, or of the first that the predicate judges.
std::string requirement_example(const PredicateRow& row, const Vocabulary& vocabulary, Slot field = 0);

}  // namespace pilotcheck
