#include "input/yaml/blank_slips.h"

#include <fmt/format.h>

#include "input/yaml/slip_line.h"

namespace pilotcheck {

void BlankSlips::take(std::string_view whole, bool goes_on) {
  const std::string_view odd = whole.substr(spaces_before(whole));
  const bool tab = odd.starts_with('\t');
  const bool may_be_read = tab || goes_on;
  Lines& lines = lines_[may_be_read ? 0 : 1];
  if (lines.count == 0) {
    const bool fixed = odd.starts_with("\xC2\xA0");
    slips_.add(odd,
               tab     ? "tab-indentation"
               : fixed ? "no-break-space"
                       : "full-width-space",
               {"这一行只有空白（全角空格、制表符等）", "this line has nothing but blanks that are no spaces to YAML"},
               {"请清空这一行", "empty the line"}, true);
    lines.slip = slips_.last();
    slips_[lines.slip].read = {"空行", "an empty line"};
    slips_[lines.slip].if_unread = may_be_read;
  }
  if (++lines.count > 1) {
    slips_[lines.slip].message = {
        fmt::format("从这一行起，有 {} 行只有空白（全角空格、制表符等）", lines.count),
        fmt::format("{} lines from this one on have nothing but blanks that are no spaces to YAML", lines.count)};
  }
  slips_.edit(lines.slip, whole, whole.size(), "");
}

}  // namespace pilotcheck
