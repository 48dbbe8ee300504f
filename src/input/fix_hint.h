/// What is advised of the slips that `check --fix` mends. Readers of files and values say it; who knows that there is
/// no file to be written takes it back.
///
///     add({Severity::warning, slip.code, file, position, message, fix_hint()});
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/diagnostic.h"
#include "input/edit.h"

namespace pilotcheck {

Bilingual fix_hint();

/// Whether it tells a slip that is read as mended, be it that --fix mends the file or its writer has to.
bool advises_fix(const Diagnostic& diagnostic);

/// Advises to mend by hand instead: of what is no file of its own, such as one description of a stream, or no text.
void advise_without_fix(std::vector<Diagnostic>& diagnostics);

/// `said` to who has no program: where it advises --fix it advises to mend by hand.
std::string without_fix(std::string said);

/// Advises so of the slips among `diagnostics` whose edit finds nothing in `text`, though with the others in it: of a
/// value that goes over several lines.
void advise_where_unmended(std::string_view text, const std::vector<Edit>& edits, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
