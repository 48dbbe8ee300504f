/// What a rule asks a text to bring up, and what the text says of it. The predicate `mentions` judges by it.
///
///     const FoundTerm found = find_term(term, prose, lexicon, {});
///     if (found.outcome == FoundTerm::Outcome::affirmed) …
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prose/prose.h"

namespace pilotcheck {

/// One way to bring a term up.
struct Ask {
  enum class Kind : std::uint8_t {
    mention,     ///< one of `of`
    with,        ///< likewise, and one of `second` in the same sentence, or clause
    relates,     ///< likewise, and a word that relates the two, and no other partner instead
    enumerates,  ///< so many different words of `of` in one sentence
  };
  Kind kind = Kind::mention;
  std::vector<ConceptNumber> of;  ///< with all that are narrower, sorted
  std::vector<ConceptNumber> second;
  std::size_t at_least = 1;
  ConceptNumber first_of = 0;  ///< the concept that was asked for, without the narrower ones
  bool in_clause = false;      ///< `second` stands in the clause of the mention, or in the one that it is the label of
  bool in_figures = false;     ///< beside a figure there, or in the row of a table with two of them
  std::vector<ConceptNumber> partners = {};  ///< of `relates`: others of the kind of the two, sorted
};

struct Term {
  std::string id;
  Bilingual label;
  Bilingual example;     ///< words that bring it up
  std::vector<Ask> any;  ///< one of them is enough
};

struct FoundTerm {
  enum class Outcome : std::uint8_t {
    absent,    ///< not found, or only neutral
    affirmed,  ///< affirmed, and nowhere denied
    disputed,  ///< affirmed here and denied there
    negated    ///< found, but nowhere affirmed
  };
  Outcome outcome = Outcome::absent;
  const Mention* affirmed = nullptr;  ///< the first that affirms
  const Mention* against = nullptr;   ///< the first that denies; of what is nowhere affirmed, else the first at all
};

/// What counts as affirmed beside what is.
struct Counting {
  bool plans = false;   ///< what is planned, in a text of goals
  bool others = false;  ///< what is somebody else's, in a comparison
};

/// Does not allocate. The mentions are those of `prose`.
FoundTerm find_term(const Term& term, const Prose& prose, const Lexicon& lexicon, Counting counting);

/// The clause of `mention`, or what leads from the word that decides it to the mention, as it is written in `original`
/// (of which `prose` was read by `lexicon`), shortened for a message.
std::string clause_around(std::string_view original, const Prose& prose, const Mention& mention,
                          const Lexicon& lexicon);

/// `，据“尚未”`: the word by which `mention` is read as it is; of a date that makes a plan also what it is behind.
/// Empty where no word decides, as in a heading.
Bilingual by_trigger(const Prose& prose, const Mention& mention);

}  // namespace pilotcheck
