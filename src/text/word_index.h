/// Many words looked for in one pass over a text: what a clause denies or plans, and the terms that a narrative must
/// bring up. Built once, then only read.
///
///     WordIndex index(words);
///     index.for_each(text, [&](std::size_t word, std::size_t at) { … return true; });
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck::text {

/// A finished index as plain data, which may stand in a program as constants.
struct WordTable {
  struct Entry {
    std::uint32_t size = 0;  ///< of the word, in units
    std::uint16_t next = 0;  ///< number of the next entry of the same word, from one; 0 when there is none
  };
  std::span<const Entry> entries;        ///< in the order of the words
  std::span<const std::uint64_t> nodes;  ///< a tree of what words begin with, hashed; 2ⁿ of them, 0 where there is none
  std::span<const std::uint64_t> singles;  ///< a bit for each unit that is a word
  std::span<const std::uint64_t> pairs;    ///< a bit for each two units that are a word
  std::span<const std::uint64_t> starts;   ///< a bit for each two units that a word begins with
  std::span<const std::uint64_t> triples;  ///< a bit for each three units that a word begins with
};

class WordIndex {
 public:
  static constexpr std::size_t most_words = 65'534;

  WordIndex() = default;
  /// `words` in UTF-16, none empty; at most `most_words`.
  explicit WordIndex(std::span<const std::u16string> words);
  /// Over the table() of another index, which stands elsewhere and outlives it.
  explicit WordIndex(const WordTable& table) : image_(table) {}

  [[nodiscard]] std::size_t size() const { return table().entries.size(); }
  /// The units of a word.
  [[nodiscard]] std::size_t size_of(std::size_t word) const { return table().entries[word].size; }
  [[nodiscard]] WordTable table() const {
    return image_.entries.empty() ? WordTable{entries_, nodes_, singles_, pairs_, starts_, triples_} : image_;
  }

  /// Calls `visit(number of the word, offset)` for every place of every word in `text`, by rising offset until it gives
  /// false; at one offset the longest first, and of one that stands twice among the words the first.
  template <typename Visit>
  void for_each(std::u16string_view text, const Visit& visit) const;

 private:
  /// So few bits that all stay in the first-level cache while a text is walked over.
  static constexpr std::size_t triple_bits = 17;
  static constexpr std::size_t pair_bits = 16;
  static constexpr std::size_t single_bits = 12;

  static constexpr std::uint32_t place_of_single(char16_t unit) { return unit & ((1U << single_bits) - 1); }
  static constexpr std::uint32_t hash_of_pair(char16_t first, char16_t second) {
    return (std::uint32_t{first} << 16U | std::uint32_t{second}) * 0x9E3779B1U;
  }
  static constexpr std::uint32_t place_of_pair(std::uint32_t hash) { return hash >> (32 - pair_bits); }
  /// Of the hash of the first two units and the third.
  static constexpr std::uint32_t place_of_triple(std::uint32_t hash, char16_t third) {
    return (hash ^ third) * 0x85EBCA6BU >> (32 - triple_bits);
  }
  static std::uint64_t bit(const std::uint64_t* bits, std::uint32_t place) {
    return bits[place / 64U] >> (place % 64U) & 1U;
  }
  static void set(std::vector<std::uint64_t>& bits, std::uint32_t place) {
    bits[place / 64U] |= std::uint64_t{1} << (place % 64U);
  }

  /// A node: what its word begins with is its parent's and one unit more. In one number: whether it has children, the
  /// number of its parent, that unit, and the number of the first entry that is this word, from one (0 for none).
  static constexpr std::uint64_t parent_bit = std::uint64_t{1} << 63U;
  static constexpr std::uint32_t root = 0x7FFF0000;  ///< as the parent of a first unit
  /// The number of the node of one unit; other nodes have that of their place.
  static constexpr std::uint32_t first_node(char16_t unit) { return 0x7FFE0000U | std::uint32_t{unit}; }
  static constexpr std::uint64_t key_of(std::uint32_t parent, char16_t unit) {
    return std::uint64_t{parent} << 16U | std::uint64_t{unit};
  }
  static constexpr std::uint64_t key_in(std::uint64_t node) { return (node & ~parent_bit) >> 16U; }
  static constexpr std::uint32_t parent_in(std::uint64_t node) {
    return static_cast<std::uint32_t>((node & ~parent_bit) >> 32U);
  }
  static constexpr std::uint16_t word_in(std::uint64_t node) { return static_cast<std::uint16_t>(node); }
  /// Where the node with that key is, or else an empty place.
  static std::size_t place_of(std::span<const std::uint64_t> nodes, std::uint64_t key) {
    const std::size_t mask = nodes.size() - 1;
    std::size_t place = (key * 0x9E3779B97F4A7C15U >> 32U) & mask;
    while (nodes[place] != 0 && key_in(nodes[place]) != key) place = (place + 1) & mask;
    return place;
  }

  void note_beginning(std::u16string_view word);
  /// Gives where the node of the word is.
  std::size_t add_nodes(std::u16string_view word);
  static std::size_t note_places(const WordTable& table, std::u16string_view text, std::size_t begin, std::size_t end,
                                 std::uint32_t* places);
  template <typename Visit>
  static bool visit_at(const WordTable& table, std::u16string_view text, const Visit& visit);
  template <typename Visit>
  static bool visit_word(const WordTable& table, std::uint16_t number, const Visit& visit);

  std::vector<WordTable::Entry> entries_;
  std::vector<std::uint64_t> nodes_, singles_, pairs_, starts_, triples_;
  WordTable image_;  ///< empty where the words are its own
};

template <typename Visit>
bool WordIndex::visit_word(const WordTable& table, std::uint16_t number, const Visit& visit) {
  for (; number != 0; number = table.entries[number - 1U].next) {
    if (!visit(number - 1U)) return false;
  }
  return true;
}

template <typename Visit>
bool WordIndex::visit_at(const WordTable& table, std::u16string_view text, const Visit& visit) {
  std::uint32_t node = first_node(text[0]);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const std::size_t place = place_of(table.nodes, key_of(node, text[i]));
    if (table.nodes[place] == 0) break;
    node = static_cast<std::uint32_t>(place);
    if ((table.nodes[place] & parent_bit) == 0) break;
  }
  // Back from the longest; the last parent is the node of the first unit.
  for (; node < first_node(0); node = parent_in(table.nodes[node])) {
    if (!visit_word(table, word_in(table.nodes[node]), visit)) return false;
  }
  if (bit(table.singles.data(), place_of_single(text[0])) == 0) return true;
  return visit_word(table, word_in(table.nodes[place_of(table.nodes, key_of(root, text[0]))]), visit);
}

/// Puts where a word may begin from `begin` to `end` into `places`, and gives how many these are. Nothing here branches
/// on what the text is, as a wrong guess of the processor is dearer than all that a place costs.
inline std::size_t WordIndex::note_places(const WordTable& table, std::u16string_view text, std::size_t begin,
                                          std::size_t end, std::uint32_t* places) {
  const std::uint64_t* const singles = table.singles.data();
  const char16_t* const units = text.data();
  const auto unit = [&](std::size_t at) { return at < text.size() ? units[at] : u'\0'; };
  std::size_t count = 0;
  const auto note = [&, starts = table.starts.data()](std::size_t at, char16_t second) {
    places[count] = static_cast<std::uint32_t>(at);
    count += bit(singles, place_of_single(units[at])) | bit(starts, place_of_pair(hash_of_pair(units[at], second)));
  };
  const std::size_t whole = std::min(end, text.size() - 1);
  for (; begin < whole; ++begin) note(begin, units[begin + 1]);
  for (; begin < end; ++begin) note(begin, unit(begin + 1));
  std::size_t kept = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t at = places[i];
    const std::uint32_t pair = hash_of_pair(units[at], unit(at + 1U));
    places[kept] = at;
    kept += bit(singles, place_of_single(units[at])) | bit(table.pairs.data(), place_of_pair(pair)) |
            bit(table.triples.data(), place_of_triple(pair, unit(at + 2U)));
  }
  return kept;
}

template <typename Visit>
void WordIndex::for_each(std::u16string_view text, const Visit& visit) const {
  constexpr std::size_t stretch = 512;
  const WordTable table = this->table();
  if (table.entries.empty()) return;
  std::array<std::uint32_t, stretch> places;
  for (std::size_t begin = 0; begin < text.size(); begin += stretch) {
    const std::size_t count = note_places(table, text, begin, std::min(begin + stretch, text.size()), places.data());
    for (std::size_t i = 0; i < count; ++i) {
      const auto visit_here = [&](std::size_t word) { return visit(word, std::size_t{places[i]}); };
      if (!visit_at(table, text.substr(places[i]), visit_here)) return;
    }
  }
}

}  // namespace pilotcheck::text
