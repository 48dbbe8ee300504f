/// The names of figures that a description states, so that texts which give the same figure are found and compared:
/// labels and aliases of every numeric field. Added to the concepts when a ruleset is loaded; reconcile_figures() goes
/// by them.
///
///     ruleset.figure_labels = add_figure_labels(ruleset.vocabulary, ruleset.lexicon.concepts);
#pragma once

#include <vector>

#include "description/vocabulary.h"

namespace pilotcheck {

struct FigureLabel {
  ConceptNumber number = 0;
  Slot field = 0;  ///< a number, or a change
};

/// Before the concepts are indexed. A name that two fields share is left out, for whose the figure is nobody knows. By
/// rising number.
std::vector<FigureLabel> add_figure_labels(const Vocabulary& vocabulary, Concepts& concepts);

}  // namespace pilotcheck
