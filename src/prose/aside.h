/// Sentences that say nothing of their own: a form's instruction that was left in (请描述…), a reference to where the
/// text stands (详见附件3), the title of one of them or of nothing (MES建设情况). Prose claims nothing by them; a
/// narrative of nothing else is no text. The words are data (rules/language), so that no form is known here.
///
///     aside_of(prose, "MES 建设情况") == Aside::reference
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "prose/lexicon.h"
#include "prose/text_clause.h"

namespace pilotcheck {

class Prose;

enum class Aside : std::uint8_t { none, title, reference, instruction };

/// Clauses that are read together: a sentence, or its part up to a colon; a reference is its clause alone.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t end = 0;  ///< behind its last clause
  Aside aside = Aside::none;
};

/// What a text says beside its asides.
struct Remains {
  Aside aside = Aside::none;    ///< the gravest of those that there are
  std::uint32_t sentences = 0;  ///< that say something, headings aside; 2 stands for more too
  Stretch only;                 ///< the last one of these

  void add(const Stretch& stretch, std::u16string_view text, std::span<const TextClause> clauses);
};

/// The stretch that begins with clause number `first`, which there is.
Stretch stretch_at(std::u16string_view text, std::span<const TextClause> clauses, std::uint32_t first,
                   const AsideWords& words);

/// Calls `visit(stretch)` for all of them, in the order of the text. Allocates nothing.
template <typename Visit>
void for_each_stretch(std::u16string_view text, std::span<const TextClause> clauses, const Lexicon& lexicon,
                      const Visit& visit) {
  for (std::uint32_t first = 0; first < clauses.size();) {
    const Stretch stretch = stretch_at(text, clauses, first, lexicon.asides);
    visit(stretch);
    first = stretch.end;
  }
}

/// What a narrative is instead of a text: nothing but instructions, references or titles, headings aside and a
/// sentence that is `label`, the narrative's own.
Aside aside_of(const Prose& prose, std::string_view label);

}  // namespace pilotcheck
