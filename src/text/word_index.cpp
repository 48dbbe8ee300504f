#include "text/word_index.h"

#include <bit>

namespace pilotcheck::text {

WordIndex::WordIndex(std::span<const std::u16string> words) {
  // Eight buckets a word: most characters of a text then meet an empty one.
  const std::size_t buckets = std::bit_ceil(words.size() * 8 + 1);
  buckets_.resize(buckets);
  mask_ = buckets - 1;
  entries_.resize(words.size());
  // Nearly every place of a text that begins no word is passed over by one look.
  filter_.resize(std::bit_ceil(words.size() * 4 + 1));
  filter_mask_ = filter_.size() - 1;
  for (const std::u16string& word : words) {
    filter_[word[0] & filter_mask_] |= word.size() > 1 ? std::uint64_t{1} << (word[1] % 64U) : ~std::uint64_t{0};
  }
  // From the last, so that each chain ends up in the order of the words.
  for (std::size_t i = words.size(); i-- > 0;) {
    Entry& entry = entries_[i];
    std::uint16_t& bucket = buckets_[words[i].front() & mask_];
    const char16_t second = words[i].size() > 1 ? words[i][1] : u'\0';
    entry = {words[i].front(), second, bucket, static_cast<std::uint32_t>(letters_.size()),
             static_cast<std::uint32_t>(words[i].size())};
    bucket = static_cast<std::uint16_t>(i + 1);
    letters_ += words[i];
  }
}

}  // namespace pilotcheck::text
