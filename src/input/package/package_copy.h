/// A package as it stands, with some of its parts replaced: all others keep their bytes, packed as they are. Whoever
/// writes into a user's own document goes through it.
///
///     std::optional<std::string> changed = copy_package(bytes, {{"word/comments.xml", comments}});
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pilotcheck {

/// `parts` by name; those that are not there yet stand at the end. The same package and parts give the same bytes.
/// Nothing where the package is broken.
std::optional<std::string> copy_package(std::string_view bytes, const std::map<std::string, std::string>& parts);

/// Names of parts differ by more than their case (ECMA-376, part 2, 6.2.2.3); programs of old write
/// `word\\document.xml`.
std::string folded_part_name(std::string_view part);

}  // namespace pilotcheck
