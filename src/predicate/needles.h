/// What a text must hold for a pattern to match it: most texts lack it, and are spared RE2, whose compiling of a
/// pattern costs more than all else that is done with it. Pattern (patterns.h) asks for them.
///
///     const Needles needles = needles_of("^甲乙(丙|丁)|戊");  // one of 甲乙 and 戊
///     if (!needles.allow(text)) return false;
#pragma once

#include <string_view>
#include <vector>

namespace pilotcheck {

struct Needles {
  std::vector<std::string_view> one_of;  ///< views of the pattern; none: nothing is known
  bool is_all = false;                   ///< a text that holds one of them matches

  /// Whether `text` holds one of them; true where none are known.
  [[nodiscard]] bool allow(std::string_view text) const;
};

/// Of a pattern in RE2's syntax, case-sensitive: the longest plain text of each of its alternatives, or nothing where
/// an alternative has none, or where the pattern uses escapes, flags or named classes.
Needles needles_of(std::string_view pattern);

}  // namespace pilotcheck
