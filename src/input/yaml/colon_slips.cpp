#include "input/yaml/colon_slips.h"

#include <fmt/format.h>

#include "input/yaml/slip_line.h"
#include "text/utf8.h"

namespace pilotcheck {

void find_wide_colon(SlipList& slips, std::string_view content, std::size_t wide, std::string_view& value) {
  const std::string_view key = text::trim(content.substr(0, wide));
  value = text::trim(content.substr(wide + wide_mark_size));
  slips.add(content.substr(wide), "full-width-colon",
            {fmt::format("“{}”后面是全角冒号", key), fmt::format("a full-width colon behind `{}`", key)},
            {fmt::format("请写成“{}: …”（半角冒号加空格）", key),
             fmt::format("write `{}: …`, an ASCII colon and a space", key)},
            true);
  const std::string_view at = content.substr(wide);
  slips.edit(at, value.empty() ? wide_mark_size : static_cast<std::size_t>(value.data() - at.data()),
             value.empty() ? ":" : ": ");
  // A colon in the value would make it a key once its own key is one.
  const bool quoted = value.find_first_of("\"'\\[{|>") != none;
  if (quoted || (value.find(": ") == none && !value.ends_with(':'))) return;
  slips.edit(value, 0, "\"");
  slips.edit(value.substr(value.size()), 0, "\"");
}

void find_missing_space(SlipList& slips, std::string_view content, std::size_t tight, std::string_view& value) {
  const std::string_view key = content.substr(0, tight);
  const std::string_view behind = content.substr(tight + 1);
  value = text::trim(behind);
  const auto blank = static_cast<std::size_t>(value.data() - behind.data());
  if (behind.find_first_not_of(" \t") == blank && blank > 0) return;  // to YAML a tab is as good
  slips.add(content.substr(tight), "missing-space",
            {fmt::format("“{}:”后面缺少空格", key), fmt::format("no space behind `{}:`", key)},
            {fmt::format("请写成“{}: …”", key), fmt::format("write `{}: …`", key)}, true);
  slips.edit(behind, blank, " ");
}

}  // namespace pilotcheck
