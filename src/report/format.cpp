#include "report/format.h"

#include <algorithm>

#include "report/concise.h"
#include "report/text.h"

namespace pilotcheck {

namespace {

constexpr FormatRow table[] = {
    {"text", "给人看的差距报告", "the gap report, for people", write_text},
    {"concise", "每个事项一行：文件:行:列: 状态 编号 说明", "one line a finding: file:line:column: status id message",
     write_concise},
};

}  // namespace

std::span<const FormatRow> formats() { return table; }

const FormatRow* find_format(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &FormatRow::name);
  return row == std::end(table) ? nullptr : row;
}

}  // namespace pilotcheck
