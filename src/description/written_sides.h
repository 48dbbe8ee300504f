/// A change that is told by its two sides in one text. What is advised instead of it is drawn from them.
///
///     written_sides("由12个月缩短到9个月", vocabulary.change_words())  // 12个月, 9个月
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "description/change_words.h"

namespace pilotcheck {

/// What stands on both sides of 由12个月缩短到9个月 or 3.2%→1.5%; nothing where nothing divides two sides. Whether they
/// are values is for the caller to try.
std::optional<std::array<std::string_view, 2>> written_sides(std::string_view written, const ChangeWords& words);

}  // namespace pilotcheck
