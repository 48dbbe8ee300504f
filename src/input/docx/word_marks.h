/// The marks in the body of a Word document that say to what comments belong: taken out and put in, while every other
/// byte of the body stays. annotate_word() calls it.
///
///     std::optional<std::string> changed = with_marks(body, {"3"}, {{paragraph.byte, 7}});
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

struct WordMark {
  std::optional<std::size_t> paragraph;  ///< by the byte at which its element begins; none: the first there is
  std::size_t comment = 0;               ///< its id
};

/// `gone`: ids of the comments whose marks are taken out. A paragraph in a box of text, where Word allows no comments,
/// is marked with the one that holds the box. Nothing where the body is no XML, or has no paragraph to be marked.
std::optional<std::string> with_marks(std::string_view body, const std::set<std::string, std::less<>>& gone,
                                      const std::vector<WordMark>& marks);

}  // namespace pilotcheck
