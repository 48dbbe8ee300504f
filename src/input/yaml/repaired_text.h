/// A YAML text with its slips mended, and what is said of each that was. read_yaml_text() reads such a text where the
/// slips were found in it; `check --fix` writes it.
///
///     RepairedText repaired = repair_text(source.text, find_keyboard_slips(source.text));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/yaml/slip_list.h"

namespace pilotcheck {

struct RepairedText {
  std::string text;
  std::vector<Edit> edits;  ///< in the order of the text; none where nothing can be mended
};

/// The text with the edits of `slips`, in each of which it is filled in as what it is read. Where there are more edits
/// than any writer makes mistakes, nothing is mended: such a file is no description.
RepairedText repair_text(std::string_view text, std::vector<Slip>& slips);

/// A warning: what is wrong, as what it was read, and how to mend the file.
Diagnostic repaired_slip(const Slip& slip, const std::string& file);

}  // namespace pilotcheck
