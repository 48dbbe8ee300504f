#include "description/in_texts.h"

#include <fmt/format.h>

namespace pilotcheck {

void read_in_texts(const KeyedReader& keys, Field& field, const Faults& faults) {
  const auto node = keys.find("in_texts");
  if (!node) return;
  field.any_in_texts = node->is_mapping();
  field.in_texts = field.any_in_texts ? KeyedReader(*node, {"any"}, {"in_texts ", "`in_texts`"}, faults).texts("any")
                                      : keys.texts("in_texts");
  if (field.in_texts.empty()) {
    faults.error(node->position(), "in-texts", {"in_texts 是空的", "`in_texts` is empty"},
                 {"写成 [始建于…] 或 {any: [始建于…, 成立于…]}", "write it as `[founded in …]`"});
  }
  const ValueKind kind = field.kind();
  const bool is_date = kind == ValueKind::date;
  if (!is_date && kind != ValueKind::number && kind != ValueKind::change) {
    return faults.error(node->position(), "wrong-type",
                        {"in_texts 只用于数值、变化与日期", "`in_texts` is for numbers, changes and dates only"},
                        {"请删除它，或改写到数值或日期字段", "delete it, or write it at a number or a date"});
  }
  for (const std::string& one : field.in_texts) {
    const std::size_t gap = one.find("…");
    if (is_date ? gap != std::string::npos && gap > 0 : gap == std::string::npos) continue;
    faults.error(node->position(), "in-texts",
                 is_date ? Bilingual{fmt::format("“{}”没有写明日期的位置", one),
                                     fmt::format("`{}` does not say where the date stands", one)}
                         : Bilingual{fmt::format("数值的名称“{}”不能有 …", one),
                                     fmt::format("the name of a figure, `{}`, has no …", one)},
                 is_date ? Bilingual{"写成 始建于… 或 项目自…启动", "write it as `founded in …`"}
                         : Bilingual{"只写名称，如 投资总额", "write the name only"});
  }
}

}  // namespace pilotcheck
