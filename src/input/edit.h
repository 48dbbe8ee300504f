/// Small changes of a text, each within a line: what the repair of slips consists of. Documents carry those with which
/// they were read, descriptions add those of their values, and `check --fix` writes them into the file.
///
///     std::string mended = with_edits(source.text, document.edits);
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input/diagnostic.h"

namespace pilotcheck {

/// Neither text has a line feed, so that a changed text has the lines of the first.
struct Edit {
  Position position;    ///< in the file as its user has it
  std::string written;  ///< what stands there; empty where something is put in
  std::string read;     ///< what takes its place
};

/// `text` with each of `edits`, which may stand in any order. One that does not find what it replaces, or meets
/// another, is left out.
std::string with_edits(std::string_view text, std::vector<Edit> edits);

/// Where something stands in a text that stands at `changed` once `edits`, in the order of the text, are applied.
Position before_edits(std::span<const Edit> edits, Position changed);

/// What `changed` has otherwise than `text`, line by line, as a unified diff of the file `name`; empty where that is
/// nothing. Both have the same number of lines, which are given as they are, so that the diff can be applied.
std::string unified_diff(std::string_view name, std::string_view text, std::string_view changed);

}  // namespace pilotcheck
