/// Whether the tests notice what is broken in the rules.
///
///     const Mutation mutation = try_mutants(std::move(mutants), tried, trials, ruleset, reload);
#pragma once

#include <functional>

#include "trial/mutants.h"
#include "trial/run_trials.h"

namespace pilotcheck {

struct Survivor {
  Mutant mutant;
  /// Some case judges otherwise with it, and nothing is expected there; else no case tells the two apart.
  bool reached = false;
  std::string nearest;  ///< the case that is nearest to noticing it: `tests/effects.yaml: a flat effect`; may be empty
};

struct Mutation {
  std::size_t killed = 0;
  std::size_t accepted = 0;  ///< equivalent, with a reason
  std::vector<Survivor> survivors;
  std::vector<std::string> stale;  ///< accepted ones that are no more, or that a test kills
  [[nodiscard]] std::size_t all() const { return killed + survivors.size(); }
  [[nodiscard]] double share() const {
    return all() == 0 ? 1 : static_cast<double>(killed) / static_cast<double>(all());
  }
};

/// Every way in which the rules are broken.
std::vector<Mutant> all_mutants(const RulesetSource& source, const Ruleset& ruleset);
/// Faults: what `tests/equivalent.yaml` accepts and is none of them.
std::vector<Diagnostic> unknown_mutants(const std::vector<Mutant>& mutants, const Trials& trials);

/// How rules are loaded that are broken in no one criterion.
struct Reload {
  const RulesetSource& source;  ///< what the ruleset was loaded from
  std::function<std::optional<Ruleset>(const RulesetSource&)> load;
  std::string folder;  ///< of the tests
};

/// The ruleset is changed while it runs and is as it was afterwards. A mutant that cannot be loaded is none: the loader
/// notices it.
Mutation try_mutants(std::vector<Mutant> mutants, const std::vector<TriedCase>& tried, const Trials& trials,
                     Ruleset& ruleset, const Reload& reload);

}  // namespace pilotcheck
