/// Two drafts of one pilot side by side: which gaps are closed, which have opened, which remain.
///
///     Comparison c = compare(before, after);   // `diff` reports it
///     for (const auto& [older, newer] : pair_up(drafts, newer_drafts).pairs) …
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A gap, or of a set of items the part of it that was closed, opened or remains. What was merged counts as a baseline
/// counts it: it is closed with what it was merged into, and opens where it has become a gap of its own. One that is
/// merged is told on its own only where what it is merged into is not in the same list.
struct ComparedGap {
  const Finding* finding = nullptr;
  std::vector<const Detail::Missing*> items;  ///< empty: the finding as a whole
};

struct ComparedTarget {
  const RuleFile* rules = nullptr;
  const TargetResult* before = nullptr;  ///< null where it was not claimed then
  const TargetResult* after = nullptr;   ///< null where it is not claimed now
};

struct Comparison {
  const Assessment* before = nullptr;
  const Assessment* after = nullptr;
  std::vector<ComparedGap> closed;      ///< findings of `before`
  std::vector<ComparedGap> unclaimed;   ///< likewise, but only because what asked for it is not claimed any more
  std::vector<ComparedGap> opened;      ///< findings of `after`
  std::vector<ComparedGap> remaining;   ///< findings of `after`
  std::vector<ComparedTarget> targets;  ///< baseline files, then every target that either claims
};

/// A description as one of the two sides that are compared has it.
struct Draft {
  Assessment assessment;
  std::string name;  ///< among its side, such as the path below the folder that was named; empty where it has none
  std::string package = {};  ///< bytes of the Word file that it is, where they are asked for
};

/// Which drafts of two sides are of one pilot.
struct Pairing {
  std::vector<std::pair<const Draft*, const Draft*>> pairs;  ///< the older and the newer, in the order of the newer
  std::vector<const Draft*> only_before;
  std::vector<const Draft*> only_after;
};

/// One draft on each side is always a pair. Of more, those are whose name each side has once; of the rest, those whose
/// enterprise each side has once. Both sides must outlive the result.
Pairing pair_up(std::span<const Draft> before, std::span<const Draft> after);

/// Both must have been judged by the same ruleset and be readable; they must outlive the result.
Comparison compare(const Assessment& before, const Assessment& after);

}  // namespace pilotcheck
