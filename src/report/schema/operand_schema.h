/// What may stand behind a predicate, as JSON Schema: an editor completes its keys and refuses those that it does not
/// have.
///
///     operands.write(read_shape(row.operand.en).alternatives, {});
#pragma once

#include <cstdint>
#include <span>

#include "output/json_writer.h"
#include "report/schema/operand_shape.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

class OperandSchema {
 public:
  OperandSchema(JsonWriter& json, const Ruleset& ruleset) : json_(json), ruleset_(ruleset) {}

  /// `choice`, `concept` and so on, which operands refer to.
  void write_definitions();
  /// Members of a schema: any of `alternatives`; mappings among them may have the keys `further` too.
  void write(std::span<const Shape> alternatives, std::span<const ShapeKey> further);
  void write_key(const ShapeKey& key);

 private:
  void write_one(const Shape& shape, std::span<const ShapeKey> further);
  void write_list(const Shape& shape);
  enum class Needs : std::uint8_t { none, first_key };
  void write_mapping(const Shape& shape, std::span<const ShapeKey> further, Needs needs);
  void write_word(std::string_view word);
  void write_types(std::initializer_list<std::string_view> types);
  void write_named_concept();
  void write_concept();

  JsonWriter& json_;
  const Ruleset& ruleset_;
};

}  // namespace pilotcheck
