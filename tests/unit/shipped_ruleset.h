/// The shipped ruleset as the program carries it, loaded once: for tests of what it says and judges.
///
///     describe(testing::shipped(), text);
#pragma once

#include <doctest/doctest.h>

#include "ruleset/ruleset.h"

namespace pilotcheck::testing {

inline const Ruleset& shipped() {
  static const Loaded<Ruleset> rules = load_ruleset(embedded_ruleset());
  REQUIRE(rules.value);
  return *rules.value;
}

}  // namespace pilotcheck::testing
