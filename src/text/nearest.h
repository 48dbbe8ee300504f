/// The "did you mean" of diagnostics: the known word nearest to a mistyped one.
///
///     text::nearest("totl_assets", keys) == "total_assets"
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/bilingual.h"

namespace pilotcheck::text {

/// Folds what people mistype without meaning anything by it: full-width letters, digits and marks
/// to half-width (NFKC), upper to lower case, white space at both ends, `-` and spaces to `_`.
/// Two keys are the same key when their folded forms are equal.
std::string fold(std::string_view word);

/// The candidate with the least edit distance (in code points, transpositions count one, over folded
/// forms), if that distance is small against the word's length; the first such one on a tie.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The hint that `name` was meant.
Bilingual suggested(std::string_view name);

/// The hint for a word that is none of `known`: the nearest of them, or `otherwise` where none is near.
Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known, Bilingual otherwise = {});

/// The most alike first, by the characters that they share; equals stay in their order.
void sort_by_likeness(std::string_view word, std::vector<std::string_view>& names);

/// `known keys: a, b` of {"可用的键", "known keys"}.
Bilingual listed(const Bilingual& heading, std::span<const std::string_view> words);

/// `a, b or c`; `a、b 或 c`. Of at least one word.
std::string alternatives(std::span<const std::string_view> words, Language language);

}  // namespace pilotcheck::text
