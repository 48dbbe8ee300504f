/// Places in a file as messages name them: in brackets, behind what stands there. They are made here, so that a report
/// for who has no file can leave them out.
///
///     at_line(12).zh == "（第 12 行）"
///     without_places("the text “Systems” (line 12) says …") == "the text “Systems” says …"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/bilingual.h"

namespace pilotcheck {

/// `（第 12 行）`, ` (line 12)`.
Bilingual at_line(std::size_t line);

/// `（第 12 行第 3 列）`, ` (line 12, column 3)`.
Bilingual at_line(std::size_t line, std::size_t column);

/// `message` without any of them.
std::string without_places(std::string_view message);

}  // namespace pilotcheck
