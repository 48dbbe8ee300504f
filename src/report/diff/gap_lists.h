/// What the formats of `diff` share: the lists of gaps, and what is said of a gap in them.
///
///     for (const GapList& list : gap_lists) … comparison.*list.gaps …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assessment/comparison.h"
#include "output/page.h"

namespace pilotcheck {

struct GapList {
  std::string_view id;
  std::string_view zh;
  std::string_view en;
  std::string_view mark;
  Style style;
  std::vector<ComparedGap> Comparison::*gaps;
};

inline constexpr GapList gap_lists[] = {
    {"opened", "新出现的差距", "Gaps opened", "+", Style::bad, &Comparison::opened},
    {"closed", "已补齐的差距", "Gaps closed", "✓", Style::good, &Comparison::closed},
    {"unclaimed", "不再申报、因而不再要求的", "No longer asked for, as the claim is gone", "–", Style::dim,
     &Comparison::unclaimed},
    {"remaining", "仍有的差距", "Gaps that remain", "·", Style::dim, &Comparison::remaining},
};

/// The message; of a part of a set only that part.
std::string words_of(const ComparedGap& gap, Language language);

/// The progress of a side of a comparison; `–` where it is not claimed there.
std::string progress_text(const TargetResult* target);

}  // namespace pilotcheck
