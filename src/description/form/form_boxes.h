/// The boxes of a cell, whoever drew them: ☑ 国有 □ 民营, 国有（√） 民营（ ）, □国有 √民营, ■ and ● and 囗. Word's own
/// boxes come as ☐ and ☑ (input/docx). What an option means the caller knows.
///
///     read_boxes("□国有 ☑民营 □三资")[1].ticked == true
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace pilotcheck {

struct BoxOption {
  std::string label;  ///< trimmed; what is written behind it too
  bool ticked = false;
};

/// None where there is no box. `is_option`: whether a text begins with a name of an option; it decides on which side of
/// its box a label stands.
std::vector<BoxOption> read_boxes(std::string_view text, const std::function<bool(std::string_view)>& is_option);

}  // namespace pilotcheck
