/// Every description may say by which ruleset it is written, whatever the vocabulary has: `ruleset: some-2018`. The
/// vocabulary has the field for it; what a difference means is told by assessment/other_ruleset.h.
///
///     const auto slot = vocabulary.find(ruleset_key);
#pragma once

#include <string_view>

namespace pilotcheck {

inline constexpr std::string_view ruleset_key = "ruleset";

}  // namespace pilotcheck
