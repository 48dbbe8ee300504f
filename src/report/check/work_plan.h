/// What there is to do, for who has to plan it: how much of each kind of work, and what to begin with. The first page
/// of `html` draws it.
///
///     for (const Work& work : work_by_remedy(gaps)) …
///     for (const Gap* step : most_valuable(gaps, 5)) …
#pragma once

#include <span>
#include <vector>

#include "report/check/gap.h"

namespace pilotcheck {

/// How many gaps one kind of work closes. The sums over all kinds are those of the headings of the gaps; the total of
/// one kind is the number of findings of that remedy.
struct Work {
  Remedy remedy = Remedy::repair;
  std::size_t blocking = 0;  ///< what keeps one from applying at all
  std::size_t must = 0;
  std::size_t advised = 0;
  [[nodiscard]] std::size_t total() const { return blocking + must + advised; }
};

/// Every kind of which there is any, in the order of work.
std::vector<Work> work_by_remedy(std::span<const Gap> gaps);

/// What keeps one from applying, then what brings most (see gains_more()); of equal ones the quickest work first.
/// At most `most`, none that is only advised.
std::vector<const Gap*> most_valuable(std::span<const Gap> gaps, std::size_t most);

}  // namespace pilotcheck
