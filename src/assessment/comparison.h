/// Two drafts of one pilot side by side: which gaps are closed, which have opened, which remain.
///
///     Comparison c = compare(before, after);   // `diff` reports it
#pragma once

#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// A gap, or of a set of items the part of it that was closed, opened or remains.
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
  std::vector<ComparedGap> opened;      ///< findings of `after`
  std::vector<ComparedGap> remaining;   ///< findings of `after`
  std::vector<ComparedTarget> targets;  ///< baseline files, then every target that either claims
};

/// Both must have been judged by the same ruleset and be readable; they must outlive the result.
Comparison compare(const Assessment& before, const Assessment& after);

}  // namespace pilotcheck
