/// Patterns (RE2) that rules hold texts against: written where they are used, or once and for several criteria under
/// `patterns:` of definitions.yaml. ruleset/ reads those; `matches` and `matches_not` are bound with them.
///
///     const Patterns patterns = read_patterns(list, faults);  // {no-reason: {made_of: [无, 略], also: '[0-9]'}}
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "input/keyed_reader.h"

namespace re2 {
class RE2;
}

namespace pilotcheck {

/// A pattern and, from the first time that a text is held against it, what RE2 compiles of it. Safe to share by
/// threads.
class Pattern {
 public:
  explicit Pattern(std::string written);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  bool matches(std::string_view text) const;
  const re2::RE2& compiled() const;

 private:
  std::string written_;
  mutable std::once_flag asked_;
  mutable std::unique_ptr<const re2::RE2> compiled_;
};

/// By name. Of a pattern that is at fault there is none.
using Patterns = std::map<std::string, std::shared_ptr<const Pattern>, std::less<>>;

/// Whether faults of patterns are yet to be found: compiling them all costs a fifth of a start, and those that the
/// program carries were held against the same faults when it was built.
enum class Proof { wanted, given };

/// A pattern is a text, or `{made_of: [WORD…], also: PATTERN, or: PATTERN}`: it matches a text in which nothing else
/// stands than those words, in small or capital letters, and what `also` matches; and one that `or` matches.
Patterns read_patterns(Node list, Proof proof, const Faults& faults);

/// The pattern, one for all who write it. Malformed, too long or matching anything, it is null and a fault.
std::shared_ptr<const Pattern> sound_pattern(std::string_view pattern, Position position, Proof proof,
                                             const Faults& faults);

}  // namespace pilotcheck
