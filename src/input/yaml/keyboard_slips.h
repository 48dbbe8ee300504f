/// The slips of a Chinese keyboard, and what else goes wrong when a description is typed or pasted together: full-width
/// marks where YAML needs half-width ones, tabs, texts that are not indented. YAML reads them silently as text or
/// blames another line, so they are looked for in the source itself. read_yaml_text() calls it.
///
///     for (Slip& slip : find_keyboard_slips(source.text)) report(slip);
#pragma once

#include <string_view>
#include <vector>

#include "input/limits.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// The slips in `text`, in its order, the first `limits.findings` of them. Block texts, quoted texts and comments are
/// never looked into, and prose that merely contains full-width marks is no slip. With all their edits the text has
/// none of them.
std::vector<Slip> find_keyboard_slips(std::string_view text, const Limits& limits = {});

}  // namespace pilotcheck
