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

std::size_t closed_by(const Gap& step) {
  const auto is_must = [](const Finding& finding) { return finding.level == Level::must; };
  return static_cast<std::size_t>(std::ranges::count_if(step.finding->merged, is_must)) +
         (is_must(*step.finding) ? 1U : 0U);
}

std::vector<const Gap*> most_valuable(std::span<const Gap> gaps, std::size_t most) {
  std::vector<const Gap*> steps;
  for (const Gap& gap : gaps) {
    if (gap.group != GapGroup::advice) steps.push_back(&gap);
  }
  std::ranges::stable_sort(steps, [](const Gap* one, const Gap* other) {
    const bool blocks = one->group == GapGroup::ineligible;
    if (blocks != (other->group == GapGroup::ineligible)) return blocks;
    return closed_by(*one) > closed_by(*other);
  });
  if (steps.size() > most) steps.resize(most);
  return steps;
}

}  // namespace pilotcheck
