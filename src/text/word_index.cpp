#include "text/word_index.h"

#include <algorithm>
#include <bit>

namespace pilotcheck::text {

namespace {

/// What any of `words` begins with, each counted once.
std::size_t count_beginnings(std::span<const std::u16string> words) {
  std::vector<std::u16string_view> sorted(words.begin(), words.end());
  std::ranges::sort(sorted);
  std::size_t count = 0;
  std::u16string_view before;
  for (const std::u16string_view word : sorted) {
    const auto shared = std::ranges::mismatch(before, word).in2 - word.begin();
    count += word.size() - static_cast<std::size_t>(shared);
    before = word;
  }
  return count;
}

}  // namespace

WordIndex::WordIndex(std::span<const std::u16string> words) {
  if (words.empty()) return;
  entries_.resize(words.size());
  nodes_.resize(std::bit_ceil(count_beginnings(words) * 2));
  singles_.resize((std::size_t{1} << single_bits) / 64);
  pairs_.resize((std::size_t{1} << pair_bits) / 64);
  starts_.resize((std::size_t{1} << pair_bits) / 64);
  triples_.resize((std::size_t{1} << triple_bits) / 64);
  // From the last, so that the entries of one word are in the order of the words.
  for (std::size_t i = words.size(); i-- > 0;) {
    note_beginning(words[i]);
    std::uint64_t& node = nodes_[add_nodes(words[i])];
    entries_[i] = {static_cast<std::uint32_t>(words[i].size()), word_in(node)};
    node = node - word_in(node) + static_cast<std::uint16_t>(i + 1);
  }
}

void WordIndex::note_beginning(std::u16string_view word) {
  if (word.size() == 1) return set(singles_, place_of_single(word[0]));
  const std::uint32_t pair = hash_of_pair(word[0], word[1]);
  set(starts_, place_of_pair(pair));
  if (word.size() == 2) return set(pairs_, place_of_pair(pair));
  set(triples_, place_of_triple(pair, word[2]));
}

std::size_t WordIndex::add_nodes(std::u16string_view word) {
  const auto node_of = [&](std::uint32_t parent, char16_t unit) {
    const std::uint64_t key = key_of(parent, unit);
    const std::size_t place = place_of(nodes_, key);
    if (nodes_[place] == 0) nodes_[place] = key << 16U;
    return place;
  };
  if (word.size() == 1) return node_of(root, word[0]);
  std::size_t place = node_of(first_node(word[0]), word[1]);
  for (const char16_t unit : word.substr(2)) {
    nodes_[place] |= parent_bit;
    place = node_of(static_cast<std::uint32_t>(place), unit);
  }
  return place;
}

}  // namespace pilotcheck::text
