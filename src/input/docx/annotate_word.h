/// Comments in a Word document of somebody else's. Every part but the body, the comments, and the two lists that must
/// know of comments keeps its bytes, and of those parts everything but what is put in. Comments of an earlier time,
/// which are known by their author and initials, give way to the new ones; those of others stay.
///
///     std::optional<std::string> commented = annotate_word(bytes, {{place, {"To state: the end date"}}});
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/place.h"

namespace pilotcheck {

inline constexpr std::string_view comment_author = "pilotcheck";
inline constexpr std::string_view comment_initials = "PC";

struct WordNote {
  Place place;                     ///< unknown: at the beginning of the document
  std::vector<std::string> lines;  ///< the first stands out
};

/// `bytes`: of a document that read_word() reads. The same document and notes give the same bytes. Nothing where the
/// document is none, or what must be changed cannot be read: a part that is not in UTF-8, comments that are no XML.
std::optional<std::string> annotate_word(const std::string& bytes, const std::vector<WordNote>& notes);

}  // namespace pilotcheck
