/// A ruleset over what it extends, as the YAML that it comes to: each line says in which file it is written.
///
///     for (const Document& document : source.documents) files.push_back({document.name, resolved_yaml(source,
///     document)});
#pragma once

#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `document` of `source`, merged: block mappings and lists as they were, flow ones on one line, no comments but
/// `# FILE:LINE`. Read again it says the same; `extends` and `without` of ruleset.yaml have done their work and are
/// left out.
std::string resolved_yaml(const RulesetSource& source, const Document& document);

}  // namespace pilotcheck
