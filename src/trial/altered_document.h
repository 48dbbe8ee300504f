/// A description with some of its fields set or taken away, as a test says.
///
///     Document changed = altered(base, {{slot, node}}, {other}, vocabulary);
#pragma once

#include <map>
#include <set>

#include "description/vocabulary.h"

namespace pilotcheck {

/// `base` with the values of `set` in place of its own, and without the fields of `removed`.
Document altered(const Document& base, const std::map<Slot, Node>& set, const std::set<Slot>& removed,
                 const Vocabulary& vocabulary);

}  // namespace pilotcheck
