/// The rules themselves broken, one place at a time, so that the tests can show whether they would notice: an arm, a
/// choice, a row or a term dropped, `all` made `any`, a guard taken off, a number moved by a tenth, a weight and a
/// share too, a flag turned, a level changed.
///
///     for (Mutant& mutant : mutants_of(source, ruleset)) …
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// By what a criterion counts, and what is enough.
struct Weighing {
  RuleNumber weight;       ///< of the criterion
  RuleNumber part_weight;  ///< of its part
  std::optional<RuleNumber> part_met_at;
  std::optional<RuleNumber> file_met_at;
};

struct Mutant {
  std::string id;  ///< stable: the criterion's and the change's, `basic.5.good-growth~3f2a91`
  const Criterion* criterion = nullptr;
  std::string file;  ///< where the change would stand
  Position position;
  std::string before;  ///< the smallest part of the YAML that changes, in one line
  std::string after;   ///< empty where it is dropped
  Requirement require;
  std::optional<Requirement> when;
  Level level = Level::must;
  Weighing weighing;
  /// Where no one criterion is changed (`criterion` is null then): what takes the place of the file of its name.
  std::shared_ptr<const Document> document = {};
  bool indirect = false;  ///< the criterion comes out as before, and only what it adds up to can differ
};

/// In the order of the rules, those of what a ruleset says itself and not of what it extends. What cannot be bound when
/// it is changed is none: the loader notices it. `source` is what `ruleset` was loaded from; the ruleset's concepts
/// stay as they are.
std::vector<Mutant> mutants_of(const RulesetSource& source, const Ruleset& ruleset);

}  // namespace pilotcheck
