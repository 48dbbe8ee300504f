/// The outcome of judging, and the three-valued logic by which outcomes combine (design: Meanings).
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace pilotcheck {

enum class Status : std::uint8_t { met, unmet, unstated, not_applicable, waived };

/// `met`, `unmet`, `unstated`, `not_applicable`, `waived`: the word in every format.
std::string_view name_of(Status status);

/// Kleene: unmet if either is unmet, else unstated if either is unstated, else met.
constexpr Status both(Status left, Status right) {
  if (left == Status::unmet || right == Status::unmet) return Status::unmet;
  if (left == Status::unstated || right == Status::unstated) return Status::unstated;
  return Status::met;
}

/// Kleene: met if either is met, else unstated if either is unstated, else unmet.
constexpr Status either(Status left, Status right) {
  if (left == Status::met || right == Status::met) return Status::met;
  if (left == Status::unstated || right == Status::unstated) return Status::unstated;
  return Status::unmet;
}

/// Swaps met and unmet.
constexpr Status opposite(Status status) {
  if (status == Status::met) return Status::unmet;
  if (status == Status::unmet) return Status::met;
  return status;
}

}  // namespace pilotcheck
