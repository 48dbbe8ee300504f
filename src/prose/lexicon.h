/// The words by which prose is read: what denies, plans or affirms, what stands where a text is still to come, what
/// begins an item of a list. They are data (rules/language, and a ruleset's own language.yaml); no word of them is in
/// the code. Loaded with a ruleset, then only read; every Prose is read by one.
///
///     const Loaded<Lexicon> lexicon = load_lexicon(language.documents);
///     const Prose prose(text, *lexicon.value);
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/document.h"
#include "prose/placeholder.h"
#include "text/word_index.h"

namespace pilotcheck {

/// What a trigger says of the clause that it stands in.
enum class Meaning : std::uint8_t { denied = 1, planned = 2, affirmed = 4, returned = 8 };
using Meanings = std::uint8_t;  ///< a bit for each Meaning

/// Words of one meaning, and where they have it. Everything is in the form of folded prose.
struct Trigger {
  Meanings says = 0;
  /// A clause that begins with a word of it, and says one of these, speaks of the clause before it.
  Meanings opens = 0;
  bool conditional = false;                   ///< any of the following is set
  bool unless_last = false;                   ///< not at the end of its clause
  bool whole_words = false;                   ///< not inside a longer word of Latin letters and digits
  std::vector<std::u16string> unless_before;  ///< not right behind one of these
  std::vector<std::u16string> unless_after;   ///< not right before one of these
  std::vector<std::u16string> only_before;    ///< where there are any, only right behind one of them
  std::vector<std::u16string> only_after;     ///< where there are any, only right before one of them

  /// Whether a word of it says what it says between `before` and `after`, the rest of its clause.
  [[nodiscard]] bool holds(std::u16string_view before, std::u16string_view after) const;
};

/// What begins an item of a list, as it is written (not folded).
class ItemMarks {
 public:
  ItemMarks() = default;
  /// `behind_number`: what makes an item of a line that begins with one or two digits.
  ItemMarks(std::vector<std::string> marks, std::vector<std::string> behind_number);
  [[nodiscard]] bool begin(std::string_view line) const;

 private:
  std::vector<std::string> marks_;          // sorted
  std::array<std::uint32_t, 256> first_{};  // by first byte: number of its first mark, from one; 0 when there is none
  std::vector<std::string> behind_number_;
};

struct Lexicon {
  static constexpr std::uint32_t placeholder = ~std::uint32_t{0};
  /// A word of the index.
  struct Word {
    std::uint32_t trigger = placeholder;  ///< its number, or `placeholder`
    std::uint32_t size = 0;
  };
  std::vector<Trigger> triggers;
  std::vector<Word> words;
  text::WordIndex index;                ///< of every word of every trigger, and the placeholders that are one anywhere
  std::vector<std::u16string> adverbs;  ///< what may stand before a word that opens a clause
  Placeholders placeholders;
  ItemMarks items;
};

/// The words of `shared` and of a ruleset's `own` file. Every fault of every file is in the diagnostics; with one there
/// is no value. The passages beside the triggers of `own` are tried: what does not hit or spare as it says is a fault.
/// Those of `shared` are trusted, since the build tries them.
Loaded<Lexicon> load_lexicon(std::span<const Document> shared, const Document* own = nullptr);

}  // namespace pilotcheck
