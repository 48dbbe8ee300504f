/// Findings as the text report shows them: sorted by weight, and folded where one thing to do closes
/// several of them.
///
///     for (const Gap& gap : gaps_of(assessment)) …
#pragma once

#include <cstdint>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Why a gap matters, worst first.
enum class Weight : std::uint8_t { invalid, ineligible, unmet, unstated, advice };

/// How findings were folded into one gap.
enum class Fold : std::uint8_t {
  none,
  unwritten_text,  ///< a section's text is absent, and with it all that it should describe
  one_guard        ///< one fact decides whether several criteria apply
};

/// Which headings stand before a gap, for it is the first of its weight, target or part where it stands.
struct GapHeadings {
  bool weight = false;
  bool target = false;
  bool part = false;
};

struct Gap {
  Weight weight = Weight::unmet;
  Fold fold = Fold::none;
  const TargetResult* target = nullptr;  ///< none for a fault of the description
  const Part* part = nullptr;            ///< likewise
  std::vector<const Finding*> findings;  ///< one, unless folded
  GapHeadings opens = {};
};

/// `Unmet`, `未满足`: what stands over the gaps of one weight.
std::string heading_of(const Words& words, Weight weight, Language language);

/// Every finding that the baseline does not know is in exactly one gap. Worst first, then in the order of the ruleset.
/// Points into `assessment`.
std::vector<Gap> gaps_of(const Assessment& assessment);

}  // namespace pilotcheck
