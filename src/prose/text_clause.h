/// A folded text cut into clauses, the extents that triggers reach over. Prose asks for it, and whoever shows how a
/// text is read.
///
///     std::vector<TextClause> clauses = cut_clauses(folded);
#pragma once

#include <cstdint>
#include <vector>

#include "prose/fold.h"

namespace pilotcheck {

/// A stretch of a folded text without a mark that ends a clause: , ; : . ! ? ( ) | in either width, a dash, a tab or
/// the end of a line. Half-width ones are marks only before a space or an end: 3.5, a,b and 8:30 go on.
struct TextClause {
  std::uint32_t begin = 0;  ///< in UTF-16 units of the folded text
  std::uint32_t end = 0;
  std::uint32_t first_of_sentence = 0;  ///< number of the clause with which its sentence begins
  std::uint32_t last_of_sentence = 0;   ///< likewise, ends
  std::uint32_t first_of_thread = 0;  ///< likewise of its sentence and those before it that it goes on about (该系统…)
  std::uint32_t line = 0;             ///< number of its line
  char16_t mark = 0;                  ///< that ends it, as ASCII writes it (。 is '.'); 0 at the end of the text
  char32_t item = 0;                  ///< of an item of a list: Folded::Line::item
  bool heading = false;               ///< its line is a heading: what follows is about it

  [[nodiscard]] bool ends_sentence() const { return mark == u'.' || mark == u'!' || mark == u'?' || mark == u'\n'; }
};

/// Never none; in the order of the text.
std::vector<TextClause> cut_clauses(const Folded& folded);

}  // namespace pilotcheck
