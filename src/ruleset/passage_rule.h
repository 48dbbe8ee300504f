/// What counts as the same long passage in the texts of two enterprises, as `ruleset.yaml` declares it. It is
/// judgement, so it is data; where a ruleset does not say it, nothing is compared.
///
///     shared_passages: {at_least: 100, many: 5}
///
/// told is what has 100 characters in a row, marks and white space aside; from five enterprises on as one group.
#pragma once

#include <cstddef>
#include <optional>

#include "input/document.h"
#include "input/keyed_reader.h"

namespace pilotcheck {

struct PassageRule {
  std::size_t at_least = 0;  ///< Chinese characters; three letters stand for one
  std::size_t many = 0;      ///< so many enterprises with one passage are a group, not pairs
};

/// Nothing, and a fault, where it cannot be used.
std::optional<PassageRule> read_passage_rule(Node node, const Faults& faults);

}  // namespace pilotcheck
