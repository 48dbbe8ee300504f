/// The ways in which one criterion can be broken, derived from its requirement: what must be removed so that it is
/// unstated, and what must be written so that it falls short.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "ruleset/ruleset.h"
#include "shipped/description_tree.h"

namespace pilotcheck::testing {

/// One change of a description that must turn a met criterion into `becomes`.
struct Breakage {
  std::string what;  ///< for the failure message
  Status becomes = Status::unmet;
  std::vector<std::string> missing;  ///< ids that the finding must name, and no others; empty: not looked at
  bool whole_field = false;          ///< the field is gone or replaced: whatever else reads it may change too
  std::function<void(Tree&)> apply;
  /// Of a change in a text, asked before it: the concepts that it touches. What asks for one of them may change too.
  std::function<std::set<ConceptNumber>(Tree&)> touches = {};
};

/// Every breakage of `criterion`, in a description in which it is met.
std::vector<Breakage> breakages(const Criterion& criterion, const Vocabulary& vocabulary);

}  // namespace pilotcheck::testing
