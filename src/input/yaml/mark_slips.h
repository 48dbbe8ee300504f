/// Marks that YAML has another one for: ＃ before a comment, －, • or a dash without its space before an item, ｜
/// before a text, and quotes that end before the value does. The search for slips asks.
///
///     if (find_wide_comment(slips, line.content)) return;   // ＃ 备注
#pragma once

#include <optional>
#include <string_view>

#include "input/limits.h"
#include "input/yaml/slip_line.h"
#include "input/yaml/slip_list.h"

namespace pilotcheck {

/// `---` in a description, which makes several documents of it, of which none is whole: those of a file are one slip.
class StrayMarkers {
 public:
  /// `line` may be one of `text`, which is empty where no key stands before it. `keys` may be null.
  void find(SlipList& slips, const SlipLine& line, std::string_view text, const KnownKeys* keys);

 private:
  std::optional<std::size_t> slip_;  ///< its number
};
/// A line of dashes or the like between entries, which no parser can read there.
bool find_divider(SlipList& slips, std::string_view content);
/// A line that is a comment but for its mark.
bool find_wide_comment(SlipList& slips, std::string_view content);
/// An item whose dash is full-width, as take_apart() sees it.
void find_wide_dash(SlipList& slips, const SlipLine& line);
/// Of `line`, which is no item to YAML but stands among items, － 在线检测, -在线检测 or • 在线检测: as the item that
/// it is meant as. Nothing for any other line.
std::optional<SlipLine> find_tight_item(SlipList& slips, const SlipLine& line);
/// `"矿用"压缩机`: a value of which the first words are in quotes. YAML would take the quotes for its own, and the rest
/// for a fault. Gives whether it was mended.
bool find_quoted_beginning(SlipList& slips, std::string_view value);
/// `“企业性质”: 民营`: full-width quotes around one of `keys`. Gives the bytes before its colon, or 0.
std::size_t find_quoted_key(SlipList& slips, std::string_view content, const KnownKeys& keys);
/// A value that is nothing but the mark of a block text.
bool find_wide_bar(SlipList& slips, std::string_view value);

}  // namespace pilotcheck
