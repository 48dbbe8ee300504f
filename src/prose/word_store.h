/// Words that stay where they are: what is read from language files looks at them, and the lexicon keeps them. The
/// words of the shipped files are constants of the program and need no store (ready_lexicon.h).
///
///     trigger.until = store.keep({u"外", u"以外"});
///     for (const std::u16string_view word : trigger.until) …
#pragma once

#include <compare>
#include <cstddef>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pilotcheck {

/// A view of words that stand one behind another, each behind its length. Of the thousands of the shipped files none
/// has an address of its own, which a start would have to put in.
class FoldedWords {
 public:
  FoldedWords() = default;
  explicit constexpr FoldedWords(std::u16string_view packed) : packed_(packed) {}
  /// Of a literal.
  template <std::size_t Size>
  constexpr FoldedWords(const char16_t (&packed)[Size]) : packed_(packed, Size - 1) {}  // NOLINT

  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::u16string_view;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = std::u16string_view;

    Iterator() = default;
    explicit Iterator(const char16_t* at) : at_(at) {}
    std::u16string_view operator*() const { return {at_ + length_units, size()}; }
    Iterator& operator++() {
      at_ += length_units + size();
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator&) const = default;

   private:
    [[nodiscard]] std::size_t size() const { return std::size_t{at_[0]} << 16U | at_[1]; }
    const char16_t* at_ = nullptr;
  };
  [[nodiscard]] Iterator begin() const { return Iterator(packed_.data()); }
  [[nodiscard]] Iterator end() const { return Iterator(packed_.data() + packed_.size()); }
  [[nodiscard]] bool empty() const { return packed_.empty(); }

  /// How a word is packed: its length in two units, the higher first, and then the word.
  static void append(std::u16string_view word, std::u16string& packed) {
    packed += static_cast<char16_t>(word.size() >> 16U);
    packed += static_cast<char16_t>(word.size() & 0xFFFFU);
    packed += word;
  }

 private:
  static constexpr std::size_t length_units = 2;
  std::u16string_view packed_;
};

class WordStore {
 public:
  std::u16string_view keep(std::u16string word) { return words_.emplace_back(std::move(word)); }
  FoldedWords keep(const std::vector<std::u16string>& words) {
    std::u16string packed;
    for (const std::u16string& word : words) FoldedWords::append(word, packed);
    return FoldedWords(keep(std::move(packed)));
  }

 private:
  std::deque<std::u16string> words_;
};

}  // namespace pilotcheck
