/// Which figures a text gives of what it names: of 「数控化率由72%提高到86%，高于行业平均的75%」 the 72% of before and
/// the 86% of now. Goals, averages of the trade and figures of a part are not among them.
/// By how much it changed, 「提高 14%」, stands apart.
///
///     const FiguresOf found = figures_of(prose, lexicon, mention_number, ask);
///     found.now[0].value == 86'000'000
#pragma once

#include "prose/figure.h"
#include "prose/prose.h"

namespace pilotcheck {

/// In the order of the text, each at its place in the folded text.
struct FiguresOf {
  Figures now;
  Figures before;   ///< what was before: of 由…提高到…, or said of the past
  Figures changes;  ///< by how much it is another than before; not those of one year to the next
};

/// Of the mention with this number, whose concept is the name of a figure (Concept::figure). Looks from there to the
/// end of its sentence or the next such name. Allocates nothing.
FiguresOf figures_of(const Prose& prose, const Lexicon& lexicon, std::size_t number, const FigureAsk& ask);

/// A longer name of another figure stands around it: 数控化率 in 数控化率先进水平.
bool is_in_longer_name(const Prose& prose, const Lexicon& lexicon, std::size_t number);

}  // namespace pilotcheck
