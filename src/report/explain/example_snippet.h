/// An Example as YAML, for `explain`: what to write, with Chinese keys for a Chinese reader.
///
///     const auto snippet = example_of({&criterion.require}, ruleset, language);
///     if (snippet) … snippet->lines …  else say that there is none
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "predicate/example.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct Snippet {
  /// To be shown. Narratives begin with a mark that the language files know as a placeholder, so that an example that
  /// was copied is not taken for a text.
  std::vector<std::string> lines;
  /// Without the marks: read as a description, these have no fault and meet what was asked.
  std::vector<std::string> filled;
};

/// What meets all of `requirements`; it is judged before it is shown. Nothing where no alternatives that were tried do,
/// as where requirements contradict each other.
std::optional<Snippet> example_of(const std::vector<const Requirement*>& requirements, const Ruleset& ruleset,
                                  Language language);

/// What to write at `slot`, one of those that hold a value or a change, so that `requirements` are met as far as one
/// value can: `[计划, 调度]`. It stands on one line and can be read.
std::string example_value(const std::vector<const Requirement*>& requirements, const Vocabulary& vocabulary, Slot slot,
                          Language language);

}  // namespace pilotcheck
