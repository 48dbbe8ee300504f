/// The lexicon of the shipped language files as plain data: the build puts it into the program, so that none of them is
/// read at start-up. A ruleset with a language file of its own extends them, and has them read (load_lexicon()).
///
///     Lexicon lexicon = to_lexicon(*source.lexicon);
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "prose/lexicon.h"

namespace pilotcheck {

struct ReadyLexicon {
  std::span<const Trigger> triggers;
  std::span<const Lexicon::Word> words;
  text::WordTable index;
  std::span<const char16_t> simplified;
  std::span<const FoldedWords> lists;  ///< in the order of word_lists()
  std::span<const FoldedWords> equivalents;
  std::span<const std::pair<std::u16string_view, int>> months;
  std::span<const AsideWords::Opener> instructions;
  std::span<const std::span<const std::string_view>> texts;  ///< in the order of text_lists()
};

/// Each list of words beside figures, with its key in a language file.
std::vector<std::pair<std::string_view, WordList*>> figure_lists(FigureWords& words);
/// Every list of words that is looked for in folded prose.
std::vector<WordList*> word_lists(Lexicon& lexicon);
/// The lists that are kept as they are written: words that relate, marks of items, placeholders.
std::array<std::vector<std::string>, 8> text_lists(const Lexicon& lexicon);

/// What load_lexicon() makes of the files that `ready` was made of; `ready` must outlive it. Its concepts are not
/// indexed yet.
Lexicon to_lexicon(const ReadyLexicon& ready);

}  // namespace pilotcheck
