/// In which languages a ruleset says its texts: `languages: [en]` at the head of ruleset.yaml, both where it says
/// nothing.
///
///     const std::optional<Language> only = only_language(head, diagnostics);
#pragma once

#include <optional>
#include <vector>

#include "input/document.h"

namespace pilotcheck {

/// The language in which all texts are; nothing: in both.
std::optional<Language> only_language(const Document& head, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
