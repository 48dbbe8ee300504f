/// yaml-cpp's words for a syntax error, said for the person who must mend the file.
#pragma once

#include <string_view>

#include "input/refusal.h"

namespace pilotcheck {

/// `message` is yaml-cpp's own, `where` its position in `text`. Words it does not know are passed on as they are.
Refusal syntax_refusal(std::string_view message, Position where, std::string_view text, const Limits& limits);

}  // namespace pilotcheck
