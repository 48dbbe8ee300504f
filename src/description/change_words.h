/// What a change is written with beside its two sides, 降低15.9%, and what its parts are called: `change:` at the head
/// of a vocabulary. The vocabulary's loader and the description reader go by it.
///
///     change:
///       before: {zh: 实施前, en: Before, aliases: [改造前]}
///       change: {zh: 变化幅度, en: Change, falls: [降低, 下降], rises: [提高, 增长]}
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/keyed_reader.h"

namespace pilotcheck {

/// Children of every field of type change, in this order.
enum class ChangePart : std::size_t { before, after, change, index, not_applicable };
constexpr std::size_t change_part_count = 5;

struct ChangeWords {
  struct Part {
    std::string_view key;
    std::string_view type;
    Bilingual label;
    std::vector<std::string> aliases = {};
  };
  std::array<Part, change_part_count> parts{
      Part{"before", "measure", {"之前", "Before"}}, Part{"after", "measure", {"之后", "After"}},
      Part{"change", "percent", {"变化幅度", "Change"}}, Part{"index", "text", {"指标", "Index"}},
      Part{"not_applicable", "text", {"不适用的理由", "Not applicable because"}}};
  std::vector<std::string> falls;  ///< begin what became less: 降低15.9%
  std::vector<std::string> rises;
  std::vector<std::string> compared;  ///< begin what may stand before them: 较实施前降低15.9%
  std::vector<std::string> about;     ///< may stand between them and the number: 降低约15.9%
  std::vector<std::string> times;     ///< what stands for a hundred percent: 提高1倍
};

/// `node`: the mapping at `change:`. Faults: unknown keys and what is no mapping.
void read_change_words(Node node, ChangeWords& words, const Faults& faults);

/// A change as it is written: a percentage with its sign, and of which index it is, where it says so.
struct WrittenChange {
  std::string number;
  std::string_view index = {};
};

/// Of -15.9%, 降低15.9%, 单位能耗降低15.9%以上, or 15.9% at a key such as 降幅; the same text where it has neither sign
/// nor word.
WrittenChange read_written_change(std::string_view key, std::string_view written, const ChangeWords& words);

}  // namespace pilotcheck
