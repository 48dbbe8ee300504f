/// Numbers of headings and lists as Word writes them, by its names for their forms (ECMA-376, ST_NumberFormat).
///
///     number_words("chineseCounting", 12) == "十二"
#pragma once

#include <string>
#include <string_view>

namespace pilotcheck {

/// In digits where the form is unknown; empty for `none` and `bullet`.
std::string number_words(std::string_view form, unsigned number);

}  // namespace pilotcheck
