/// definitions.yaml: requirements and patterns that several rule files share, by name. A definition may use others.
///
///     const Definitions definitions = read_definitions(document, vocabulary, concepts, Proof::wanted, faults);
#pragma once

#include <vector>

#include "predicate/bind.h"

namespace pilotcheck {

struct BoundDefinitions {
  Definitions all;
  std::set<std::string, std::less<>> used;  ///< by other definitions, of both sorts
};

/// The names behind `use:` in a requirement.
std::vector<Node> used_definitions(Node requirement);

/// Faults go to `faults`: also definitions that use each other in a circle.
BoundDefinitions read_definitions(const Document& document, const Vocabulary& vocabulary, Concepts& concepts,
                                  Proof proof, const Faults& faults);

}  // namespace pilotcheck
