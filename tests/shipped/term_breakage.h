/// A text that does not bring up a term any more, or denies it: how the tests break a criterion of the predicate
/// `mentions`. It goes by the words of the term's concepts, whether a rule names them or writes them inline.
///
///     value->text = without_terms(value->text, {term}, lexicon).text;
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "prose/term.h"

namespace pilotcheck::testing {

struct BrokenText {
  std::string text;                 ///< folded
  std::set<ConceptNumber> touched;  ///< concepts of which a word went with it: their criteria may change too
};

/// `text` with 某某 in place of every word that could bring up one of `terms`.
BrokenText without_terms(std::string_view text, const std::vector<Term>& terms, const Lexicon& lexicon);

/// The same, with a sentence behind it that denies each of `terms`.
BrokenText with_denied_terms(std::string_view text, const std::vector<Term>& terms, const Lexicon& lexicon);

/// Whether `term` asks for one of `concepts`.
bool asks_for(const Term& term, const std::set<ConceptNumber>& concepts, const Lexicon& lexicon);

}  // namespace pilotcheck::testing
