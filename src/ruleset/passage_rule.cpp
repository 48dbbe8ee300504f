#include "ruleset/passage_rule.h"

#include <fmt/format.h>

#include "description/decimal.h"

namespace pilotcheck {

namespace {

/// A whole number from `least` to `most` at `key`; 0, and a fault, otherwise.
std::size_t whole(const KeyedReader& keys, std::string_view key, std::size_t least, std::size_t most,
                  const Faults& faults) {
  const auto node = keys.need(key);
  if (!node) return 0;
  const auto number = parse_decimal(node->text());
  if (number && number->is_count()) {
    const auto value = static_cast<std::size_t>(number->whole_part());
    if (value >= least && value <= most) return value;
  }
  faults.error(node->position(), "wrong-type",
               {fmt::format("{} 应为 {} 到 {} 的整数", key, least, most),
                fmt::format("`{}` must be a whole number from {} to {}", key, least, most)});
  return 0;
}

}  // namespace

std::optional<PassageRule> read_passage_rule(Node node, const Faults& faults) {
  // Shorter ones are turns of phrase; and of more than so few the pairs would be too many to keep.
  constexpr std::size_t shortest = 40;
  constexpr std::size_t longest = 10'000;
  constexpr std::size_t most_of_pairs = 8;
  const KeyedReader keys(node, {"at_least", "many"}, {"雷同段落的口径", "what a shared passage is"}, faults);
  const PassageRule rule{whole(keys, "at_least", shortest, longest, faults),
                         whole(keys, "many", 3, most_of_pairs, faults)};
  if (rule.at_least == 0 || rule.many == 0) return std::nullopt;
  return rule;
}

}  // namespace pilotcheck
