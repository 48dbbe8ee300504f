/// A YAML text to a Document: by the fast reader, else by yaml-cpp, with the slips of the keyboard that either took
/// silently. The row of YAML in the table of input formats.
///
///     std::optional<Document> document = read_yaml_text(source, limits, diagnostics);
#pragma once

#include <optional>
#include <vector>

#include "input/document.h"
#include "input/source.h"

namespace pilotcheck {

/// The one document of `source`, with its slips in `diagnostics`; or nothing, and why. A text that begins like a JSON
/// object and is one is read as that, which YAML would read the same, more slowly.
std::optional<Document> read_yaml_text(const Source& source, const Limits& limits,
                                       std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
