/// YAML through yaml-cpp's event interface into a Document; read_document() calls it. Together with
/// json_events.h and syntax_message.h this is all that knows a parser.
///
///     std::optional<Document> document = read_yaml(source, limits, diagnostics);
#pragma once

#include <optional>
#include <vector>

#include "input/document.h"
#include "input/source.h"

namespace pilotcheck {

/// The one document of `source`, or nothing with the reason added to `diagnostics`. yaml-cpp is given at most `piece`
/// bytes at a time, and takes 2,048 or fewer; that changes nothing, but lets a test look at every byte.
std::optional<Document> read_yaml(const Source& source, const Limits& limits, std::vector<Diagnostic>& diagnostics,
                                  std::size_t piece = 2048);

}  // namespace pilotcheck
