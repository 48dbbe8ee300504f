/// Patterns (RE2) that rules hold texts against: written where they are used, or once and for several criteria under
/// `patterns:` of definitions.yaml. ruleset/ reads those; `matches` and `matches_not` are bound with them.
///
///     const Patterns patterns = read_patterns(list, faults);  // {no-reason: {made_of: [无, 略], also: 'x+'}}
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "input/keyed_reader.h"
#include "predicate/needles.h"

namespace re2 {
class RE2;
}

namespace pilotcheck {

/// What a text consists of that is not to count: words, in small or capital letters, digits, marks and blanks, and what
/// `also` matches, each time at its longest. Or else `other` matches it. Both are patterns, empty for none.
struct WordsAlone {
  std::vector<std::string> words;
  std::string also, other;
};

/// A pattern, with what RE2 compiles of it from the first time that a text is held against it. Safe to share by
/// threads.
class Pattern {
 public:
  explicit Pattern(std::string written);
  explicit Pattern(WordsAlone words);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  [[nodiscard]] bool matches(std::string_view text) const;
  /// What RE2 says is wrong with it; empty where it is sound.
  [[nodiscard]] std::string fault() const;

 private:
  /// Compiled when it is first needed.
  struct Lazy {
    std::string written;
    bool longest = false;  ///< the longest of what matches, in small or capital letters
    mutable std::once_flag asked;
    mutable std::unique_ptr<const re2::RE2> compiled;
    mutable std::once_flag sought;
    mutable Needles needles;  ///< where it is not `longest`
    const re2::RE2& get() const;
    /// Some part of `text`.
    [[nodiscard]] bool matches_part(std::string_view text) const;
  };
  [[nodiscard]] bool consists_of_words(std::string_view text) const;

  std::vector<std::string> words_;  ///< in small letters; none of a plain pattern
  Lazy also_;
  Lazy whole_;  ///< of a plain pattern, or what else matches
};

/// By name. Of a pattern that is at fault there is none.
using Patterns = std::map<std::string, std::shared_ptr<const Pattern>, std::less<>>;

/// Whether faults of patterns are yet to be found: compiling them all costs a fifth of a start, and those that the
/// program carries were held against the same faults when it was built.
enum class Proof { wanted, given };

/// A pattern is a text, or `{made_of: [WORD…], also: PATTERN, or: PATTERN}`: it matches a text in which nothing else
/// stands than those words, in small or capital letters, digits, marks, blanks and what `also` matches; and one that
/// `or` matches.
Patterns read_patterns(Node list, Proof proof, const Faults& faults);

/// The pattern, one for all who write it. Malformed, too long or matching anything, it is null and a fault.
std::shared_ptr<const Pattern> sound_pattern(std::string_view pattern, Position position, Proof proof,
                                             const Faults& faults);

}  // namespace pilotcheck
