/// A fault in a file that a user can mend, as data: where, what is wrong, what to write instead.
/// Readers and loaders collect these and go on; nothing is thrown for a user's mistake.
///
///     diagnostics.push_back({.code = "unknown-key", .file = f, .position = p, .message = {...}});
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/bilingual.h"

namespace pilotcheck {

/// Counted from one, columns in code points. Line 0 means "the file as a whole".
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Position&) const = default;
  auto operator<=>(const Position&) const = default;
};

enum class Severity { error, warning, note };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;  ///< stable kebab-case name of the kind of fault: `duplicate-key`, `full-width-colon`
  std::string file;
  Position position;
  Bilingual message;  ///< what is wrong, without position; may quote the user's text raw
  Bilingual hint;     ///< what to write instead; may be empty
};

/// What a loader made (nothing, if the faults are too grave) and all that it has to say about it.
template <typename T>
struct Loaded {
  std::optional<T> value;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace pilotcheck
