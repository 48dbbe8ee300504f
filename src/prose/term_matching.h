/// Finding terms in Chinese and English prose, and telling what is affirmed from what is denied or only planned. The
/// predicate `mentions` looks for its terms here.
///
///     const TermIndex index(terms);
///     if ((index.affirmed(prose) & 1U) != 0) …   // the first term is there
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "prose/prose.h"
#include "text/bilingual.h"
#include "text/word_index.h"

namespace pilotcheck {

/// A word or phrase that a narrative must bring up, with the other ways to write it.
struct Term {
  std::string id;
  Bilingual label;
  std::vector<std::u16string> spellings;  ///< label and synonyms, folded as prose is
};

/// Units of a folded text.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How a term stands in a text.
enum class Mention : std::uint8_t { absent, denied, planned, affirmed };

/// The best that can be said of a term: affirmed if any occurrence is; else how the first one of its first spelling
/// that occurs at all stands.
struct FoundTerm {
  Mention mention = Mention::absent;
  Occurrence where;
};

/// The terms of one predicate, ready to be looked for in one pass. An occurrence inside a longer spelling of another
/// term counts for that one only; Latin spellings match whole words: ERP is not in `derpx`, but in `ERP系统`.
class TermIndex {
 public:
  /// `terms`: at most `most_terms`.
  explicit TermIndex(std::span<const Term> terms);
  static constexpr std::size_t most_terms = 64;

  /// A bit for each term that `prose` affirms. Does not allocate.
  [[nodiscard]] std::uint64_t affirmed(const Prose& prose) const;
  /// What can be said of each term, in their order.
  [[nodiscard]] std::vector<FoundTerm> find(const Prose& prose) const;

 private:
  struct Spelling {
    std::uint32_t term = 0;
    std::uint32_t size = 0;
    /// Longer spellings of other terms that contain it, each with where.
    std::vector<std::pair<std::uint32_t, std::size_t>> inside;
  };
  [[nodiscard]] bool counts(std::u16string_view text, std::size_t spelling, std::size_t at) const;

  std::vector<std::u16string> words_;
  std::vector<Spelling> spellings_;
  text::WordIndex index_;
  std::uint64_t all_ = 0;
};

/// The clause around `where`, or the sentence where the clause itself affirms, as it is written in `original` (of which
/// `prose` was read by `lexicon`), shortened for a message.
std::string clause_around(std::string_view original, const Prose& prose, Occurrence where, const Lexicon& lexicon);

}  // namespace pilotcheck
