#include "assessment/figure_change.h"

#include <algorithm>

namespace pilotcheck {

Figure difference_of(const Figure& before, const Figure& after) {
  Figure difference;
  const std::int64_t up = after.high - before.low;
  const std::int64_t down = before.high - after.low;
  difference.high = std::max(up, down);
  difference.low = std::max<std::int64_t>(-std::min(up, down), 0);
  return difference;
}

Figure share_of(const Figure& part, const Figure& whole) {
  constexpr auto percent = 100.0L * 1'000'000.0L;
  const auto share = [&](std::int64_t of_part, std::int64_t of_whole) {
    return static_cast<std::int64_t>(percent * static_cast<long double>(of_part) / static_cast<long double>(of_whole));
  };
  Figure result;
  result.low = whole.low > 0 ? share(part.low, whole.high) : 0;
  result.high = whole.low > 0 ? share(part.high, whole.low) + 1 : Figure::unbounded;
  return result;
}

}  // namespace pilotcheck
