/// The closed vocabulary of predicates: one table, from which binding, help, documentation, "must be one of" messages
/// and the editor schema derive. To add a predicate: one function in its family's file and one row.
#pragma once

#include <span>
#include <string_view>

#include "predicate/requirement.h"

namespace pilotcheck {

struct BindContext;

enum class Family : std::uint8_t {
  presence,
  choice_and_set,
  number,
  date,
  text,
  identifier,
  narrative,
  evidence,
  change
};
Bilingual title_of(Family family);

/// Bit set over FieldType: which fields a predicate can judge. 0: it takes no field.
using FieldTypes = std::uint32_t;
constexpr FieldTypes types(auto... type) {
  return ((FieldTypes{1} << static_cast<unsigned>(type)) | ... | FieldTypes{0});
}

struct PredicateRow {
  std::string_view name;
  Family family;
  FieldTypes accepts;
  std::string_view zh;  ///< what it asks, one line
  std::string_view en;
  std::string_view operand;  ///< shape of the operand: `true`, `N`, `all or [CHOICE, …]`
  std::string_view example;  ///< one requirement as YAML
  /// Reads the operand into `bound` (whose row and field are set); faults go to the context.
  void (*bind)(Node operand, BindContext& context, BoundPredicate& bound);
  /// Judges; fills `detail` when one is given and the outcome is not met.
  Judgement (*judge)(const BoundPredicate& bound, const Description& description, Detail* detail);
};

std::span<const PredicateRow> predicates();
const PredicateRow* find_predicate(std::string_view name);

}  // namespace pilotcheck
