/// Boxes and marks that stand in a document as letters of a symbol font. BodyReader asks for every run in such a font.
///
///     dingbat("Wingdings 2", U'R') == "☑"
#pragma once

#include <string_view>

namespace pilotcheck {

/// Whether letters of the font `name` are symbols.
bool is_symbol_font(std::string_view name);

/// What `code` shows in the font `name`, as a box or mark of Unicode; empty where it is none of those. Codes from
/// U+F000 on are those from 0 on.
std::string_view dingbat(std::string_view name, char32_t code);

}  // namespace pilotcheck
