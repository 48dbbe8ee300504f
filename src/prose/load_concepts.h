/// Reads the concepts.yaml of a ruleset. load_ruleset() calls it before the vocabulary and the rules, which name the
/// concepts.
///
///     load_concepts(document, lexicon.concepts, {document.name, diagnostics});
#pragma once

#include <optional>
#include <vector>

#include "input/keyed_reader.h"
#include "prose/concepts.h"

namespace pilotcheck {

/// Adds the concepts of `document`, in its order. Every fault goes to `faults`: an unknown key, a wider concept
/// that is not there, a circle of wider ones, a word that stands at two concepts of which none is wider than the other.
/// Of concepts that are ready the words are not looked at: the build did that.
void load_concepts(const Document& document, Concepts& concepts, const Faults& faults);

/// The concept that `id` names; nothing, and a fault with the nearest one or `hint`, where there is none.
std::optional<ConceptNumber> find_concept(Node id, const Concepts& concepts, const Faults& faults,
                                          const Bilingual& hint = {});

}  // namespace pilotcheck
