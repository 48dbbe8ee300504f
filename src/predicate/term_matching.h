/// Finding terms in Chinese and English prose, and telling what is affirmed from what is denied or only planned. The
/// predicates `mentions` and `agrees_with` look for their terms here.
///
///     Prose prose(text);
///     if (find_affirmed(prose, terms, 0)) …
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "predicate/requirement.h"

namespace pilotcheck {

/// `text` as matching sees it: ASCII in lower case, full-width letters and digits half-width, no white space beside
/// Chinese characters; line feeds only where a line ends for a reason, not where a paragraph was wrapped. `origins`,
/// when given, receives for every byte of the result the byte of `text` that it comes from.
std::string fold_prose(std::string_view text, std::vector<std::size_t>* origins = nullptr);

/// Bytes of a folded text.
struct Occurrence {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// How a term stands in a text.
enum class Mention { absent, denied, planned, affirmed };

/// The best that can be said of `terms[wanted]` in the folded `text`: affirmed if any occurrence is. An occurrence
/// inside a longer spelling of another of the `terms` counts for that one only. `where` (when given) is the first
/// occurrence of that kind.
Mention find_mention(std::string_view text, std::span<const Term> terms, std::size_t wanted,
                     Occurrence* where = nullptr);

/// The clause around `where`, as it is written in `original` (of which the folded `text` was made), shortened for a
/// message.
std::string clause_around(std::string_view original, std::string_view text, Occurrence where);

/// The end of the sentence that `at` stands in.
std::size_t sentence_end(std::string_view text, std::size_t at);

}  // namespace pilotcheck
