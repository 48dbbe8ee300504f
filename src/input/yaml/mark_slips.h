/// Full-width marks where YAML has one of its own: ＃ before a comment, － before an item, ｜ before a text. The search
/// for slips asks.
///
///     if (find_wide_comment(slips, line.content)) return;   // ＃ 备注
#pragma once

#include <string_view>

#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// A line that is a comment but for its mark.
bool find_wide_comment(SlipList& slips, std::string_view content);
/// An item whose dash is full-width, as take_apart() sees it.
void find_wide_dash(SlipList& slips, const SlipLine& line);
/// A value that is nothing but the mark of a block text.
bool find_wide_bar(SlipList& slips, std::string_view value);

}  // namespace pilotcheck
