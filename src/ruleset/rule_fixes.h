/// Changes of rule files that follow from a fault or a doubt and from nothing else: `rules lint --fix` makes them.
///
///     const std::vector<RuleFix> fixes = fixes_of(found, document, text);
///     text = with_edits(text, fixes.front().edits);
#pragma once

#include <vector>

#include "input/diagnostic.h"
#include "input/document.h"

namespace pilotcheck {

struct RuleFix {
  Diagnostic what;  ///< the fault or doubt that it mends
  std::vector<Edit> edits;
};

/// Of those in `found` that are of `document`, whose file reads `text`: a percentage without its sign, a range upside
/// down, an item that stands in a list twice. What is written in quotes, or over several lines, is left alone.
std::vector<RuleFix> fixes_of(const std::vector<Diagnostic>& found, const Document& document, std::string_view text);

}  // namespace pilotcheck
