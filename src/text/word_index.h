/// Many words looked for in one pass over a text: what a clause denies or plans, and the terms that a narrative must
/// bring up. Built once, then only read.
///
///     WordIndex index(words);
///     index.for_each(text, [&](std::size_t word, std::size_t at) { … return true; });
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck::text {

class WordIndex {
 public:
  static constexpr std::size_t most_words = 65'534;

  WordIndex() = default;
  /// `words` in UTF-16, none empty; at most `most_words`.
  explicit WordIndex(std::span<const std::u16string> words);

  /// Calls `visit(number of the word, offset)` for every place of every word in `text`, by rising offset and, at one
  /// offset, in the order of the words, until it gives false.
  template <typename Visit>
  void for_each(std::u16string_view text, const Visit& visit) const;

 private:
  struct Entry {
    char16_t first = 0;
    char16_t second = 0;     ///< 0 in a word of one unit
    std::uint16_t next = 0;  ///< number of the next entry with the same bucket, from one; 0 when there is none
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  [[nodiscard]] std::u16string_view word(const Entry& entry) const {
    return std::u16string_view(letters_).substr(entry.begin, entry.size);
  }
  template <typename Visit>
  bool visit_at(std::u16string_view text, std::size_t at, const Visit& visit) const;

  std::u16string letters_;
  std::vector<Entry> entries_;
  std::vector<std::uint16_t> buckets_;  ///< by the low bits of a word's first unit: its first entry, from one
  std::size_t mask_ = 0;
  /// By the low bits of a unit: a bit for each of the low six bits that the next one has where a word may begin.
  std::vector<std::uint64_t> filter_;
  std::size_t filter_mask_ = 0;
};

template <typename Visit>
bool WordIndex::visit_at(std::u16string_view text, std::size_t at, const Visit& visit) const {
  for (std::uint16_t number = buckets_[text[at] & mask_]; number != 0; number = entries_[number - 1U].next) {
    const Entry& entry = entries_[number - 1U];
    if (entry.first != text[at]) continue;
    if (entry.second != 0 && (at + 1 == text.size() || text[at + 1] != entry.second)) continue;
    if (entry.size > 2 && !text.substr(at).starts_with(word(entry))) continue;
    if (!visit(std::size_t{number} - 1, at)) return false;
  }
  return true;
}

template <typename Visit>
void WordIndex::for_each(std::u16string_view text, const Visit& visit) const {
  if (text.empty() || entries_.empty()) return;
  // In locals, so that they stay in registers whatever `visit` does.
  const std::uint64_t* const filter = filter_.data();
  const auto may_begin = [filter, mask = filter_mask_](char16_t first, char16_t second) {
    return (filter[first & mask] >> (second % 64U) & 1U) != 0;
  };
  const char16_t* const letters = text.data();
  const std::size_t last = text.size() - 1;
  for (std::size_t at = 0; at < last; ++at) {
    if (may_begin(letters[at], letters[at + 1]) && !visit_at(text, at, visit)) return;
  }
  if (may_begin(letters[last], u'\0')) visit_at(text, last, visit);
}

}  // namespace pilotcheck::text
