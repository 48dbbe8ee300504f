#include "text/word_index.h"

#include <bit>

namespace pilotcheck::text {

WordIndex::WordIndex(std::span<const std::u16string> words) {
  if (words.empty()) return;
  std::size_t letters = 0;
  for (const std::u16string& word : words) letters += word.size();
  letters_.reserve(letters);
  entries_.resize(words.size());
  buckets_.resize(std::bit_ceil(words.size() * 2));
  singles_.resize((std::size_t{1} << single_bits) / 64);
  pairs_.resize((std::size_t{1} << pair_bits) / 64);
  prefixes_.resize(std::bit_ceil(letters * 2 / 64 + 1));
  // From the last, so that each chain ends up in the order of the words.
  for (std::size_t i = words.size(); i-- > 0;) {
    const std::u16string& word = words[i];
    const std::uint32_t hash = note_prefixes(word);
    std::uint16_t& bucket = buckets_[hash & (buckets_.size() - 1)];
    entries_[i] = {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()), bucket,
                   mark_of(hash)};
    bucket = static_cast<std::uint16_t>(i + 1);
    letters_ += word;
  }
}

std::uint32_t WordIndex::note_prefixes(std::u16string_view word) {
  if (word.size() == 1) {
    set(singles_, place_of_single(word[0]));
  } else {
    set(pairs_, place_of_pair(pair_of(word[0], word[1])));
  }
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < std::min(longest_key, word.size()); ++i) {
    hash = add_to_hash(hash, word[i]);
    if (i > 1) set(prefixes_, place_of_prefix(hash, prefixes_.size()));
  }
  return hash;
}

}  // namespace pilotcheck::text
