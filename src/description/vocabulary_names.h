/// How the vocabulary keeps the many names of its fields and choices: one map, keyed by what a name is
/// a name for. Used by the vocabulary and its loader only.
#pragma once

#include <string>
#include <string_view>

#include "description/vocabulary.h"

namespace pilotcheck {

enum class NameKind : char { child = 'f', choice = 'c' };

/// The key of a child of `slot`, or of a choice of it, that goes by the folded name.
std::string name_key(Slot slot, NameKind kind, std::string_view folded);

}  // namespace pilotcheck
