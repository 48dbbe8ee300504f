/// What an application for some targets has to fill in: every field and kind of attachment that the criteria of those
/// targets and of the baseline ask for, with what asks for it. `fields` lists it, `init` makes a skeleton of it.
///
///     const NeededFields needed = needed_fields(ruleset, targets);
///     for (const NeededField& one : needed.fields) … ruleset.vocabulary.field(one.slot).label …
#pragma once

#include <optional>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

struct NeededField {
  Slot slot = 0;
  std::vector<const Criterion*> asked_by;  ///< in the order of the rules
  std::vector<const Clause*> clauses;      ///< theirs, each once, and those of what asks without a criterion
};

/// A kind of attachment, by its number among the choices of its field.
struct NeededKind {
  std::size_t number = 0;
  std::vector<const Criterion*> asked_by;
  std::vector<const Clause*> clauses;
};

struct NeededFields {
  std::vector<const RuleFile*> targets;
  std::vector<NeededField> fields;  ///< in the order of the vocabulary; never a group, nor what stands in a record
  std::vector<NeededKind> kinds;    ///< in the order of the vocabulary
};

/// The targets of a ruleset, in its order.
std::vector<const RuleFile*> targets_of(const Ruleset& ruleset);

/// `ruleset` must outlive the result. Among the fields are claims, names and what a recommendation
/// goes by.
NeededFields needed_fields(const Ruleset& ruleset, const std::vector<const RuleFile*>& targets);

/// What `field` is required to be, for examples.
std::vector<const Requirement*> requirements_on(const NeededField& field);

/// How many characters rules of level must allow a text to have. Nothing where they set no limit.
std::optional<std::size_t> most_characters(const NeededField& field, const Vocabulary& vocabulary);

}  // namespace pilotcheck
