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
    std::uint32_t begin = 0;  ///< of the word in `letters`
    std::uint32_t size = 0;
    std::uint16_t next = 0;  ///< number of the next entry of the same bucket, from one; 0 when there is none
    std::uint16_t mark = 0;  ///< what tells most words of one bucket apart
  };
  std::span<const Entry> entries;  ///< in the order of the words
  std::u16string_view letters;
  std::span<const std::uint16_t> buckets;   ///< by a word's key: its first entry, from one; 2ⁿ of them
  std::span<const std::uint64_t> singles;   ///< a bit for each unit that may be a word
  std::span<const std::uint64_t> pairs;     ///< a bit for each two units that a word may begin with
  std::span<const std::uint64_t> prefixes;  ///< likewise for three and more; 2ⁿ of them
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
    return image_.entries.empty() ? WordTable{entries_, letters_, buckets_, singles_, pairs_, prefixes_} : image_;
  }

  /// Calls `visit(number of the word, offset)` for every place of every word in `text`, by rising offset and, at one
  /// offset, in the order of the words, until it gives false.
  template <typename Visit>
  void for_each(std::u16string_view text, const Visit& visit) const;

 private:
  /// So few bits that both stay in the first-level cache while a text is walked over.
  static constexpr std::size_t pair_bits = 16;
  static constexpr std::size_t single_bits = 10;
  /// A word's key is the whole of it, or so many units.
  static constexpr std::size_t longest_key = 32;

  static constexpr std::uint32_t pair_of(char16_t first, char16_t second) {
    return std::uint32_t{first} << 16U | std::uint32_t{second};
  }
  static constexpr std::uint32_t place_of_pair(std::uint32_t pair) { return pair * 0x9E3779B1U >> (32 - pair_bits); }
  static constexpr std::uint32_t place_of_single(char16_t unit) { return unit & ((1U << single_bits) - 1); }
  static bool has(const std::uint64_t* bits, std::uint32_t place) {
    return (bits[place / 64U] >> (place % 64U) & 1U) != 0;
  }
  static void set(std::vector<std::uint64_t>& bits, std::uint32_t place) {
    bits[place / 64U] |= std::uint64_t{1} << (place % 64U);
  }
  /// Of what was hashed to `hash`, and one more unit. Its low bits give the bucket, its high ones the mark.
  static constexpr std::uint32_t add_to_hash(std::uint32_t hash, char16_t unit) {
    hash = (hash ^ unit) * 0x9E3779B1U;
    return hash ^ hash >> 15U;
  }
  static constexpr std::uint16_t mark_of(std::uint32_t hash) { return static_cast<std::uint16_t>(hash >> 16U); }
  static std::uint32_t place_of_prefix(std::uint32_t hash, std::size_t words) {
    return hash >> 3U & static_cast<std::uint32_t>(words * 64 - 1);
  }

  /// Gives the hash of the word's key.
  std::uint32_t note_prefixes(std::u16string_view word);

  /// The words that have one key, at one place of a text.
  struct Chain {
    std::uint16_t number;  ///< of the entry that matches, from one; 0 when there is none
    std::uint16_t mark;
    std::uint32_t key_size;
  };
  static std::uint16_t next_match(const WordTable& table, std::u16string_view text, const Chain& chain);
  template <typename Visit>
  static bool visit_at(const WordTable& table, std::u16string_view text, const Visit& visit);

  std::vector<WordTable::Entry> entries_;
  std::u16string letters_;
  std::vector<std::uint16_t> buckets_;
  std::vector<std::uint64_t> singles_, pairs_, prefixes_;
  WordTable image_;  ///< empty where the words are its own
};

/// From the number of `chain` on, the first entry whose word `text` begins with; 0 when there is none.
inline std::uint16_t WordIndex::next_match(const WordTable& table, std::u16string_view text, const Chain& chain) {
  std::uint16_t number = chain.number;
  while (number != 0) {
    const WordTable::Entry& entry = table.entries[number - 1U];
    const bool same_key = entry.mark == chain.mark && std::min<std::size_t>(entry.size, longest_key) == chain.key_size;
    if (same_key && text.starts_with(table.letters.substr(entry.begin, entry.size))) break;
    number = entry.next;
  }
  return number;
}

template <typename Visit>
bool WordIndex::visit_at(const WordTable& table, std::u16string_view text, const Visit& visit) {
  std::array<Chain, longest_key> chains;
  std::size_t count = 0;
  const std::size_t keys = std::min(longest_key, text.size());
  const bool may_be_single = has(table.singles.data(), place_of_single(text[0]));
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < keys; ++i) {
    hash = add_to_hash(hash, text[i]);
    // As long as a word may go on so.
    if (i > 1 && !has(table.prefixes.data(), place_of_prefix(hash, table.prefixes.size()))) break;
    const std::uint16_t first = i > 0 || may_be_single ? table.buckets[hash & (table.buckets.size() - 1)] : 0;
    if (first == 0) continue;
    Chain chain{first, mark_of(hash), static_cast<std::uint32_t>(i + 1)};
    chain.number = next_match(table, text, chain);
    if (chain.number != 0) chains[count++] = chain;
  }
  while (count > 0) {
    Chain* const least = std::min_element(chains.data(), chains.data() + count,
                                          [](const Chain& a, const Chain& b) { return a.number < b.number; });
    const std::size_t number = least->number;
    if (!visit(number - 1)) return false;
    least->number = table.entries[number - 1].next;
    least->number = next_match(table, text, *least);
    if (least->number == 0) *least = chains[--count];
  }
  return true;
}

template <typename Visit>
void WordIndex::for_each(std::u16string_view text, const Visit& visit) const {
  const WordTable table = this->table();
  if (text.empty() || table.entries.empty()) return;
  // In locals, so that they stay in registers whatever `visit` does.
  const std::uint64_t* const pairs = table.pairs.data();
  const std::uint64_t* const singles = table.singles.data();
  const char16_t* const letters = text.data();
  const std::size_t last = text.size() - 1;
  for (std::size_t at = 0; at <= last; ++at) {
    const bool may_begin = has(singles, place_of_single(letters[at])) ||
                           (at < last && has(pairs, place_of_pair(pair_of(letters[at], letters[at + 1]))));
    if (!may_begin) continue;
    const auto visit_here = [&](std::size_t word) { return visit(word, at); };
    if (!visit_at(table, text.substr(at), visit_here)) return;
  }
}

}  // namespace pilotcheck::text
