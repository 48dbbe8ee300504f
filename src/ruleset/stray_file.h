/// A file in a ruleset's folder that is no rule file and goes by no name that has a meaning there: one of the others,
/// misnamed, or a test that stands elsewhere. Told once, in place of all that it lacks to be a rule file.
///
///     if (!refuse_stray(document, diagnostics)) files.push_back(read_rule_file(document, …));
#pragma once

#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Whether `document` is such a file, which is then a fault.
bool refuse_stray(const Document& document, std::vector<Diagnostic>& diagnostics);

/// The document, or nothing and a fault that it is not there, with the one that may be meant; where it could not be
/// read, that was said.
const Document* need_document(const RulesetSource& source, std::string_view name, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
