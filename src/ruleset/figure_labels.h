/// The names of figures that a description states, so that texts which give the same figure are found and compared:
/// labels and aliases of every numeric field. Added to the concepts when a ruleset is loaded; reconcile_figures() goes
/// by them.
///
///     ruleset.figure_labels = add_figure_labels(ruleset.vocabulary, ruleset.lexicon.concepts);
#pragma once

#include <string>
#include <vector>

#include "description/vocabulary.h"

namespace pilotcheck {

struct FigureLabel {
  ConceptNumber number = 0;
  Slot field = 0;  ///< a number, or a change
};

/// What leads to a date in texts: 始建于.
struct DateLabel {
  ConceptNumber number = 0;
  Slot field = 0;
  std::u16string behind;  ///< what has to stand closely behind it, folded; empty where nothing does: 启动
  bool second = false;    ///< the second date of a period is meant
};

/// Before the concepts are indexed. A name that two fields share is left out, for whose the figure is nobody knows. By
/// rising number.
std::vector<FigureLabel> add_figure_labels(const Vocabulary& vocabulary, Concepts& concepts);

/// Likewise, of what Field::in_texts says of dates.
std::vector<DateLabel> add_date_labels(const Vocabulary& vocabulary, Concepts& concepts);

}  // namespace pilotcheck
