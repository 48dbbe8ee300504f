/// What texts may speak of: concepts, each with the words that state it. They are data (concepts.yaml of a ruleset,
/// terms written inline in its rules); Prose looks for all of them in one pass, predicates then ask by number.
///
///     ConceptNumber mes = concepts.add({.id = "mes", .label = …}, words);  concepts.build_index(equivalents);
///     concepts.for_each(text, [&](ConceptNumber number, std::size_t begin, std::size_t end) { … });
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/bilingual.h"
#include "text/id_hash.h"
#include "text/word_index.h"

namespace pilotcheck {

using ConceptNumber = std::uint16_t;

struct Concept {
  std::string id;  ///< empty for a term written inline in a rule
  Bilingual label;
  std::vector<std::string> words_zh, words_en;  ///< as they are written; Concepts::words() tells those of any concept
  std::vector<ConceptNumber> wider;             ///< what states this one states them too
  bool figure = false;                          ///< the name of a figure, which a text may give beside it
};

/// Two concepts that state a third where words of both stand together in a clause: 采集 and 参数 state data collection.
struct Together {
  static constexpr std::size_t farthest = 24;  ///< characters between the two

  ConceptNumber first = 0, second = 0, whole = 0;
  auto operator<=>(const Together&) const = default;
};

/// Groups of words that say the same: 装备 and 设备. In the form of folded prose.
using Equivalents = std::vector<std::vector<std::u16string>>;

/// What Concepts make of their words, as plain data: the build puts that of the shipped ruleset into the program, so
/// that none of it is done at start-up.
struct ReadyConcepts {
  text::WordTable index;
  std::span<const ConceptNumber> numbers;  ///< of the concept of each word of the index
  /// The words of the concepts as they are written, a line feed behind each: of every concept the Chinese ones, then
  /// the English ones. An inline one has none here.
  std::string_view written;
  std::span<const std::uint32_t> begins;  ///< of each such list in `written`, and the end of the last
};

class Concepts {
 public:
  /// Before the first concept with an id: those added from now on, and the rules, are the ones that `ready` was made
  /// of. Their words are taken from there. It must outlive them.
  void use(const ReadyConcepts& ready);
  [[nodiscard]] bool is_ready() const { return ready_ != nullptr; }

  /// For about so many more.
  void reserve(std::size_t more);

  /// Before the first word: the characters that texts are read in (Lexicon::simplified), which must last until
  /// build_index() has returned.
  void simplify_by(std::span<const char16_t> simplified) { simplified_ = simplified; }
  /// A word as it is looked for in a text.
  [[nodiscard]] std::u16string fold(std::string_view word) const;

  /// Numbers are given in turn, from zero. One that is inline and has the words of another such one is that one.
  ConceptNumber add(Concept added);
  /// Words that state nothing and hide the shorter words inside them: 互联网 states no 联网.
  void add_known_word(std::string_view word);
  /// After the last concept. A word may have what is optional in brackets, 数字化（工艺）设计, or a 的 between its
  /// parts, and stands for all that its equivalents make of it. False, and nothing is found, where they are more than
  /// an index takes.
  bool build_index(const Equivalents& equivalents);

  [[nodiscard]] std::optional<ConceptNumber> find(std::string_view id) const;
  [[nodiscard]] const Concept& at(ConceptNumber number) const { return concepts_[number]; }
  /// Once for each concept.
  void set_wider(ConceptNumber number, std::vector<ConceptNumber> wider);
  /// After the last set_wider(): what is narrower than the two counts as well.
  void set_together(std::span<const Together> pairs);
  /// Those that begin with `first`, whose own words are meant by it.
  [[nodiscard]] std::span<const Together> together(ConceptNumber first) const {
    return first < leads_.size() && leads_[first] ? pairs_of(first) : std::span<const Together>();
  }
  /// As they were set, without narrower ones.
  [[nodiscard]] std::span<const Together> pairs() const { return pairs_; }
  [[nodiscard]] std::size_t size() const { return concepts_.size(); }
  /// As they are written.
  [[nodiscard]] std::vector<std::string_view> words(ConceptNumber number, Language language) const;
  /// The first of them; empty where there is none.
  [[nodiscard]] std::string_view first_word(ConceptNumber number, Language language) const;
  /// The Chinese words and then the English ones, as a folded text has them; none where they are ready.
  [[nodiscard]] std::span<const std::u16string> folded_words(ConceptNumber number) const { return folded_[number]; }
  /// Of the index, once it is built; views of these concepts.
  [[nodiscard]] text::WordTable table() const { return index_.table(); }
  [[nodiscard]] std::span<const ConceptNumber> numbers() const {
    return ready_ == nullptr ? std::span(std::as_const(numbers_)) : ready_->numbers;
  }
  /// `number` and all that are narrower, sorted.
  [[nodiscard]] std::vector<ConceptNumber> narrower(ConceptNumber number) const;
  /// Puts the same behind what is in `numbers`.
  void append_narrower(ConceptNumber number, std::vector<ConceptNumber>& numbers) const;
  /// Puts `number`, and then all that are wider, in `numbers` in place of what is there: what a text states that states
  /// it.
  void find_wider(ConceptNumber number, std::vector<ConceptNumber>& numbers) const;

  /// Calls `visit(number, begin, end)` for every word of every concept in a folded text, by rising begin. Latin words
  /// are whole words: ERP is not in `derpx`, but in `ERP系统`.
  template <typename Visit>
  void for_each(std::u16string_view text, const Visit& visit) const;

 private:
  static constexpr ConceptNumber none = 0xFFFF;  ///< of a known word
  static bool is_whole_word(std::u16string_view text, std::size_t begin, std::size_t end);
  [[nodiscard]] std::span<const Together> pairs_of(ConceptNumber first) const;
  [[nodiscard]] std::vector<ConceptNumber> find_narrower(ConceptNumber number) const;
  /// Of a concept whose words are ready: as ReadyConcepts::written has them.
  [[nodiscard]] std::optional<std::string_view> ready_words(ConceptNumber number, Language language) const;

  std::vector<Concept> concepts_;
  std::vector<ConceptNumber> inline_;  ///< those without an id
  std::unordered_map<std::string, ConceptNumber, text::IdHash, std::equal_to<>> by_id_;
  std::vector<std::vector<std::u16string>> folded_;        ///< of each concept
  std::vector<std::vector<ConceptNumber>> next_narrower_;  ///< of each concept
  std::vector<std::vector<ConceptNumber>> narrower_;       ///< of each that has any, once set_together() was called
  std::vector<Together> pairs_;                            ///< as they are written
  std::vector<Together> together_;                         ///< with narrower ones, sorted
  std::vector<bool> leads_;                                ///< of each concept: whether one of them begins with it
  std::vector<std::u16string> known_words_;
  std::span<const char16_t> simplified_;
  std::vector<ConceptNumber> numbers_;  ///< of the index's words, known ones first
  text::WordIndex index_;
  const ReadyConcepts* ready_ = nullptr;
};

template <typename Visit>
void Concepts::for_each(std::u16string_view text, const Visit& visit) const {
  const std::span<const ConceptNumber> numbers = this->numbers();
  std::size_t known_begin = 0;
  std::size_t known_end = 0;
  index_.for_each(text, [&](std::size_t word, std::size_t at) {
    const std::size_t end = at + index_.size_of(word);
    if (!is_whole_word(text, at, end)) return true;
    if (numbers[word] != none) {
      const bool hidden = end <= known_end && (at > known_begin || end < known_end);
      if (!hidden) visit(numbers[word], at, end);
    } else if (end > known_end) {
      known_begin = at;
      known_end = end;
    }
    return true;
  });
}

}  // namespace pilotcheck
