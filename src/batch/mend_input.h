/// The slips of the keyboard in an input, mended in its text: what `check --fix` writes and shows.
///
///     const Loaded<Mended> mended = mend_input(input, ruleset, options, limits);
///     if (mended.value) write_file(input.path, *mended.value->bytes);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "batch/assess_input.h"

namespace pilotcheck {

struct Mended {
  std::string before;                ///< the text as it is …
  std::string after;                 ///< … and with its slips mended; both in UTF-8 with plain line feeds
  std::vector<Diagnostic> slips;     ///< what was mended, at its place in `before`
  std::optional<std::string> bytes;  ///< of the mended file, in its own encoding; nothing where that cannot be kept
  std::size_t left = 0;              ///< slips that are read as they were meant but cannot be written so
};

/// No value where there is nothing to mend: in a file without slips, or one that cannot be read all the same, of which
/// the diagnostics say why. What is part of a stream is left as it is.
Loaded<Mended> mend_input(const Input& input, const Ruleset& ruleset, const AssessOptions& options,
                          const Limits& limits);

}  // namespace pilotcheck
