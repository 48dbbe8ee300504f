/// Every word by which a key of a description may go, wherever it may stand: what the search for slips asks where it
/// cannot tell a key from a word of a text. read_description() makes one for each description.
///
///     KeyNames(vocabulary).has("实施后")
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "description/vocabulary.h"

namespace pilotcheck {

class KeyNames {
 public:
  /// Costs nothing until it is asked. The vocabulary outlives it.
  explicit KeyNames(const Vocabulary& vocabulary) : vocabulary_(&vocabulary) {}

  [[nodiscard]] bool has(std::string_view word) const;

 private:
  const Vocabulary* vocabulary_;
  mutable std::shared_ptr<const std::set<std::string>> names_;  // folded
};

}  // namespace pilotcheck
