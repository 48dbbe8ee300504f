/// One trigger of a language file, read strictly. load_lexicon() calls it for each.
///
///     std::optional<ReadTrigger> one = read_trigger(node, lists, store, faults);
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/keyed_reader.h"
#include "prose/lexicon.h"

namespace pilotcheck {

struct ReadTrigger {
  Trigger trigger;
  std::vector<std::pair<std::u16string, Node>> words;  ///< with where each stands
};

/// `word` as it stands in folded prose. A space at an end of it stays, as it does between Latin letters: `has `.
std::u16string as_in_prose(std::string_view word);
/// The items of a list at `key`, none of them blank.
std::vector<Node> words_at(const KeyedReader& keys, std::string_view key, const Faults& faults);

/// Nothing, and faults, where it is malformed. `lists`: the word lists by which its passages are tried; null for one
/// that is trusted. `store` keeps the words of its conditions.
std::optional<ReadTrigger> read_trigger(Node node, const Lexicon* lists, WordStore& store, const Faults& faults);

}  // namespace pilotcheck
