/// One change in the YAML of a requirement, and the YAML with it.
///
///     for (const NodeChange& change : changes_of(require, ruleset)) bind(with_change(require, change).root());
#pragma once

#include <string>
#include <vector>

#include "description/vocabulary.h"

namespace pilotcheck {

struct NodeChange {
  enum class Kind : std::uint8_t { drop, set_text, set_items, rename_key, unwrap };

  Kind kind = Kind::drop;
  std::size_t number = 0;               ///< of the node in it, in file order: an item, a scalar, a key
  std::string text = {};                ///< of what is set or renamed
  std::vector<std::string> items = {};  ///< of a list that is set
  Position position;
  std::string before = {};
  std::string after = {};
};

/// All changes that `requirement` is tried with.
std::vector<NodeChange> changes_of(Node requirement, const Vocabulary& vocabulary);

Document with_change(Node requirement, const NodeChange& change);

}  // namespace pilotcheck
