/// The words that are read as yes and as no, folded (text::fold). The reader of flags goes by them, and what tells
/// others what may be written there.
///
///     for (const std::string_view yes : yes_words) …
#pragma once

#include <array>
#include <string_view>

namespace pilotcheck {

inline constexpr std::array<std::string_view, 4> yes_words = {"true", "yes", "是", "有"};
inline constexpr std::array<std::string_view, 4> no_words = {"false", "no", "否", "无"};

}  // namespace pilotcheck
