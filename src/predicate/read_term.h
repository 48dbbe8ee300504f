/// Reads a term, an item of `mentions`: a concept by its id, a term written out, or what is asked of two of them or of
/// several. bind_mentions() calls it.
///
///     std::optional<Term> term = read_term(node, context);  // {concept: mes, with: erp}
#pragma once

#include <optional>

#include "predicate/bind.h"
#include "prose/term.h"

namespace pilotcheck {

/// Nothing of a term that is at fault; what is wrong with it is in the diagnostics of `context`. A term that is written
/// out becomes a concept of its own.
std::optional<Term> read_term(Node node, BindContext& context);

}  // namespace pilotcheck
