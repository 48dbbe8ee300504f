/// What YAML reads as a comment though it may be part of a name: `汾源焦化 #3 焦炉`. The search for slips asks it.
///
///     find_cut_comment(slips, "汾源焦化 #3 焦炉", at_the_mark, true);
#pragma once

#include <string_view>

#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// `value` goes to the end of its line, and the `#` at offset `hash` begins a comment. One that has a space behind it
/// is meant; any other is told, and where a number stands behind it, as in the name of a furnace or a line, how to
/// write that. Where the value is that of a key (`of_key`) and a name, it is mended; a sentence or an item of a list is
/// not, for a remark behind it would be judged as if it belonged to it.
void find_cut_comment(SlipList& slips, std::string_view value, std::size_t hash, bool of_key);

/// `comment` begins with the mark on a line that goes on with a text, and cuts that: no parser reads what goes on
/// behind it (`goes_on`). One that has a space behind it is meant.
void find_cut_text(SlipList& slips, std::string_view comment, bool goes_on);

}  // namespace pilotcheck
