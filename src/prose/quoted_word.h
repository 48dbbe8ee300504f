/// The word of a text that a message quotes, as its writer wrote it: a text is read in a folded form.
///
///     quoted_word("公司已部署MES。", prose, mention)  // MES, of which the prose has mes
#pragma once

#include <string>
#include <string_view>

#include "prose/prose.h"

namespace pilotcheck {

/// What stands at `mention`, as it is in `clause`; folded where it is spaced or spelled otherwise there.
std::string quoted_word(std::string_view clause, const Prose& prose, const Mention& mention);

}  // namespace pilotcheck
