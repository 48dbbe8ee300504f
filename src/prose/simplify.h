/// Words in traditional characters as simplified texts write them. Who looks up a name that a person wrote asks where
/// the name is not found as it stands.
///
///     simplified("企業性質", lexicon) == "企业性质"
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

struct Lexicon;

/// Nothing where `word` has no traditional character.
std::optional<std::string> simplified(std::string_view word, const Lexicon& lexicon);

}  // namespace pilotcheck
