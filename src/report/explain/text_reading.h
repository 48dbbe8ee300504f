/// A text as it is read, tied to how it is written: what `explain --text` shows. The command makes one; the formats
/// write it.
///
///     const TextReading reading = read_text("draft.md", source.text, source.text, ruleset.lexicon, today);
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prose/lexicon.h"

namespace pilotcheck {

struct TextReading {
  /// Words of the file, as they are written, and where: in characters from its first, a line end being one.
  struct Quote {
    std::string_view words;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  /// What a trigger reaches over.
  struct Reach {
    enum class By { words, heading, question };
    By by = By::words;
    Quote trigger;  ///< empty but for `words`
    Quote over;
    std::size_t attribute_end = 0;  ///< what stands behind it is meant only at the end of the clause; 0: no such place
    Reading says = Reading::affirmed;
    bool after = false;      ///< it reaches on, not back
    std::size_t clause = 0;  ///< that of the trigger
  };
  /// Words that state concepts.
  struct Found {
    Quote at;
    std::vector<ConceptNumber> concepts;
    Reading says = Reading::affirmed;
    std::optional<std::size_t> reach;  ///< that decides; nothing where it is affirmed plainly
  };
  struct Clause {
    Quote text;  ///< with the mark that ends it
    bool heading = false;
    std::size_t sentence = 0;  ///< from one
    std::vector<Found> mentions;
  };

  std::string file;
  std::size_t characters = 0;  ///< 字数
  std::vector<Clause> clauses;
  std::vector<Reach> reaches;  ///< in the order of the text
};

/// `part`, which lies in `whole`, the text of `file`; both must outlive the result.
TextReading read_text(std::string file, std::string_view whole, std::string_view part, const Lexicon& lexicon,
                      std::chrono::year_month today);

/// `words` as one line: a paragraph that was wrapped has its lines joined again.
std::string in_one_line(std::string_view words);

}  // namespace pilotcheck
