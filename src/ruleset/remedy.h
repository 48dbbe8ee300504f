/// The kind of work that closes a finding, from the quickest to the longest. Reports group by it: what can be done at
/// the desk first, then what someone must decide, then what must be built. Derived from what a criterion asks for; a
/// rule file may say otherwise with `remedy:`.
///
///     remedy_of(criterion, Status::unmet, vocabulary) == Remedy::build
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "predicate/requirement.h"

namespace pilotcheck {

struct Criterion;

/// `repair` a fault of the file, `write` a text, `attach` a figure or evidence, `state` a fact, `decide` or have
/// certified, `build`.
enum class Remedy : std::uint8_t { repair, write, attach, state, decide, build };
std::string_view name_of(Remedy remedy);

/// All of them, in the order of reports.
std::span<const Remedy> remedies();

/// Nothing for a word that is none.
std::optional<Remedy> find_remedy(std::string_view word);

/// Of a criterion that is `unmet`: what its rule file says, else what its first predicate asks for. Where it is
/// `unstated` (status), the fact has to be stated, the text written or the figure attached, whatever else may be to do.
/// With `guard` it is the guard's fact.
Remedy remedy_of(const Criterion& criterion, Status status, bool guard, const Vocabulary& vocabulary);

}  // namespace pilotcheck
