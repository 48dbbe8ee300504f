/// A text as matching sees it. Prose and the loaders of words fold with the same hand, so that a word is found however
/// it is written.
///
///     fold_word("ＭＥＳ 系统") == u"mes系统"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

struct Lexicon;

struct Folded {
  /// A line that ends for a reason.
  struct Line {
    std::uint32_t begin = 0;
    char32_t item = 0;  ///< of an item of a list or a numbered heading: what kind of mark it begins with; else 0
  };
  std::u16string text;               ///< in UTF-16
  std::vector<std::uint32_t> marks;  ///< offsets of all that may end a clause
  std::vector<Line> lines;           ///< never none
  std::size_t characters = 0;        ///< its 字数, as text::count_characters() counts
};

/// ASCII in lower case, full-width letters and digits half-width, no white space beside Chinese characters but the tabs
/// between the cells of a table; line feeds only where a line ends for a reason, not where a paragraph was wrapped.
/// `origins`, when given, receives for every unit of the result the byte of `text` that it comes from.
Folded fold(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins = nullptr);

std::u16string fold_prose(std::string_view text, const Lexicon& lexicon, std::vector<std::size_t>* origins = nullptr);
/// A word as it is looked for in a text so folded.
std::u16string fold_word(std::string_view word);

}  // namespace pilotcheck
