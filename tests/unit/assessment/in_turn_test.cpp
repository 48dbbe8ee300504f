// Two lists walked as one.
#include "assessment/in_turn.h"

#include <doctest/doctest.h>

#include <vector>

using namespace pilotcheck;

namespace {

std::vector<int> walked(const std::vector<int>& first, const std::vector<int>& second) {
  std::vector<int> met;
  for (const int item : InTurn<const int>(first, second)) met.push_back(item);
  return met;
}

}  // namespace

TEST_CASE("the first list is walked, then the second, whichever of them is empty") {
  using List = std::vector<int>;
  CHECK(walked({1, 2}, {3, 4}) == List{1, 2, 3, 4});
  CHECK(walked({}, {3}) == List{3});
  CHECK(walked({1}, {}) == List{1});
  CHECK(walked({}, {}).empty());
}

TEST_CASE("lists that lie side by side in memory are not taken for one another") {
  const std::vector<int> all = {1, 2, 3, 4};
  const std::span<const int> whole = all;
  std::vector<int> met;
  for (const int item : InTurn<const int>(whole.subspan(2), whole.first(2))) met.push_back(item);
  CHECK(met == std::vector<int>{3, 4, 1, 2});
  met.clear();
  for (const int item : InTurn<const int>(whole.subspan(2, 0), whole.first(2))) met.push_back(item);
  CHECK(met == std::vector<int>{1, 2});
}
