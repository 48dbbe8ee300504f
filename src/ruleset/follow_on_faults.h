/// Faults that are there only for another one, in a file that others name things of: they would hide it.
///
///     if (has_unread(source)) drop_what_follows(source, first, diagnostics);
#pragma once

#include <string_view>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// A name without `.yaml` or `.yml`.
std::string_view stem_of(std::string_view name);

/// A file that is there and could not be read: what names anything of it does so in vain.
bool is_unread(const RulesetSource& source, std::string_view name);
bool has_unread(const RulesetSource& source);

/// It extends a ruleset that is not there: nothing else can be said of it.
bool lacks_base(const RulesetSource& source);

/// Of the faults from `first` on, those that may be there for a fault of the vocabulary, or for a file that could not
/// be read, alone.
void drop_what_follows(const RulesetSource& source, std::size_t first, std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
