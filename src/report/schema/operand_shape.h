/// The shape of an operand as its predicate's row tells it, `{of: DATE or PATH, years: N}`, taken apart, so that the
/// schema of rule files says the same as the help does.
///
///     for (const Shape& one : read_shape(row.operand.en).alternatives) …
#pragma once

#include <string_view>
#include <vector>

namespace pilotcheck {

struct Shape;

struct ShapeKey {
  std::string_view name;
  std::vector<Shape> alternatives;
};

/// One thing that may stand there.
struct Shape {
  enum class Kind { word, list, mapping };
  Kind kind = Kind::word;
  std::string_view word = {};       ///< `N`, `PATH`, `true`
  std::vector<Shape> items = {};    ///< of a list: what stands in it
  std::vector<ShapeKey> keys = {};  ///< of a mapping
};

struct OperandWords {
  std::vector<Shape> alternatives;
  std::vector<ShapeKey> beside;  ///< what stands beside it: `LIST, where: REQUIREMENT, at_least: N`
};

OperandWords read_shape(std::string_view written);

}  // namespace pilotcheck
