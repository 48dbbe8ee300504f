/// JSON through simdjson into a Document; read_document() calls it.
///
///     std::optional<Document> document = read_json(source, limits, diagnostics);
#pragma once

#include <optional>
#include <vector>

#include "input/document.h"
#include "input/source.h"

namespace pilotcheck {

/// The one value of `source`, or nothing with the reason added to `diagnostics`.
std::optional<Document> read_json(const Source& source, const Limits& limits, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
