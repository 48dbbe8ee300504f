/// The "did you mean" of diagnostics: the known word nearest to a mistyped one.
///
///     text::nearest("totl_assets", keys) == "total_assets"
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pilotcheck::text {

/// Folds what people mistype without meaning anything by it: full-width letters, digits and marks
/// to half-width (NFKC), upper to lower case, white space at both ends, `-` and spaces to `_`.
/// Two keys are the same key when their folded forms are equal.
std::string fold(std::string_view word);

/// The candidate with the least edit distance (in code points, transpositions count one, over folded
/// forms), if that distance is small against the word's length; the first such one on a tie.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace pilotcheck::text
