/// Damages a text as people and editors do it, for tests that compare readers.
///
///     std::mt19937 random(1);  const std::string copy = damage(text, random);
#pragma once

#include <random>
#include <string>

namespace pilotcheck::testing {

/// `text` with one character or line gone, doubled, moved or replaced by a mark that means something in YAML. The same
/// for the same state of `random` on every machine.
std::string damage(std::string text, std::mt19937& random);

}  // namespace pilotcheck::testing
