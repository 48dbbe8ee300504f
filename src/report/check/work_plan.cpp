#include "report/check/work_plan.h"

#include <algorithm>

namespace pilotcheck {

std::vector<Work> work_by_remedy(std::span<const Gap> gaps) {
  std::vector<Work> all;
  for (const Remedy remedy : remedies()) {
    Work work{remedy};
    for (const Gap& gap : gaps) {
      if (gap.finding->remedy != remedy) continue;
      if (gap.group == GapGroup::ineligible) {
        ++work.blocking;
      } else {
        ++(gap.group == GapGroup::advice ? work.advised : work.must);
      }
    }
    if (work.total() > 0) all.push_back(work);
  }
  return all;
}

std::vector<const Gap*> most_valuable(std::span<const Gap> gaps, std::size_t most) {
  std::vector<const Gap*> steps;
  for (const Gap& gap : gaps) {
    if (gap.group != GapGroup::advice) steps.push_back(&gap);
  }
  std::ranges::stable_sort(steps, [](const Gap* one, const Gap* other) {
    const bool blocks = one->group == GapGroup::ineligible;
    if (blocks != (other->group == GapGroup::ineligible)) return blocks;
    return gains_more(*one->finding, *other->finding);
  });
  if (steps.size() > most) steps.resize(most);
  return steps;
}

}  // namespace pilotcheck
