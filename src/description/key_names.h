/// Every word by which a key of a description may go, wherever it may stand: what the search for slips asks where it
/// cannot tell a key from a word of a text. read_description() makes one for each description.
///
///     KeyNames(vocabulary).has("实施后")
///     KeyNames(vocabulary).stand_together("概述", "项目名称")    // false: the first names a text of the form
#pragma once

#include <memory>
#include <optional>
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
  /// Whether one group has children by both names.
  [[nodiscard]] bool stand_together(std::string_view key, std::string_view word) const;
  /// Whether what stands below `key` is a text, wherever a field goes by that name, and `word` no support of one.
  [[nodiscard]] bool begins_text(std::string_view key, std::string_view word) const;

  /// Which key that stands outermost goes by that name.
  [[nodiscard]] std::optional<std::size_t> outermost(std::string_view word) const;

 private:
  const Vocabulary* vocabulary_;
  mutable std::shared_ptr<const std::set<std::string>> names_;  // folded
};

}  // namespace pilotcheck
