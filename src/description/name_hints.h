/// What to write instead of a name that the vocabulary does not know: the nearest names first, in the language of the
/// file; where it belongs, where it stands elsewhere; which fields it stands for, or that nothing asks for it. Faults
/// of keys and of choices ask here.
///
///     key_hint(vocabulary, group, "起止日期").zh == "分为几项填写：起始日期、截止日期"
#pragma once

#include <optional>
#include <string_view>

#include "description/vocabulary.h"

namespace pilotcheck {

/// For a key that is no child of `group`.
Bilingual key_hint(const Vocabulary& vocabulary, Slot group, std::string_view key);

/// Which fields `key` stands for, or that nothing asks for it; nothing where the vocabulary says neither. Fields
/// outside `group` are named with the groups in which they stand.
std::optional<Bilingual> instead_hint(const Vocabulary& vocabulary, Slot group, std::string_view key);

/// The child of `group` that was probably meant by `key`, which is none; where key_hint() names one.
std::optional<Slot> meant_child(const Vocabulary& vocabulary, Slot group, std::string_view key);

/// For a word that is no choice of `slot`.
Bilingual choice_hint(const Vocabulary& vocabulary, Slot slot, std::string_view word);

}  // namespace pilotcheck
