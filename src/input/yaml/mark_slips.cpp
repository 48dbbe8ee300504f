#include "input/yaml/mark_slips.h"

namespace pilotcheck {

namespace {

constexpr std::size_t bytes = 3;  // of each full-width mark

void mend(SlipList& slips, std::string_view at, std::string_view read, const Bilingual& wide, const Bilingual& narrow) {
  slips.add(at, "full-width-mark",
            {"“" + std::string(at.substr(0, bytes)) + "”是全角的" + wide.zh, "a full-width " + wide.en}, narrow, true);
  slips.edit(at, bytes, std::string(read));
}

}  // namespace

bool find_wide_comment(SlipList& slips, std::string_view content) {
  if (!content.starts_with("＃")) return false;
  mend(slips, content, "#", {"注释号", "mark of a comment"}, {"请写成半角的 #", "write `#`"});
  return true;
}

void find_wide_dash(SlipList& slips, const SlipLine& line) {
  const std::string_view dash = line.before.substr(line.blank.size());
  if (!dash.starts_with("－")) return;
  mend(slips, dash, dash.size() > bytes ? "-" : "- ", {"列表号", "dash of an item"},
       {"请写成半角的“- ”", "write `- `"});
}

bool find_wide_bar(SlipList& slips, std::string_view value) {
  if (value != "｜") return false;
  mend(slips, value, "|", {"竖线", "bar before a text"}, {"请写成半角的 |", "write `|`"});
  return true;
}

}  // namespace pilotcheck
