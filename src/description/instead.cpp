#include "description/instead.h"

#include <fmt/format.h>

#include "text/nearest.h"

namespace pilotcheck {

std::vector<InsteadOf> read_instead(Node node, const Vocabulary& vocabulary, const Faults& faults) {
  std::vector<InsteadOf> all;
  if (!node.is_mapping()) {
    faults.error(node.position(), "wrong-type", {"instead 应为“键: 值”", "`instead` must be a mapping"});
    return all;
  }
  for (const auto [name, fields] : node.entries()) {
    InsteadOf& one = all.emplace_back();
    one.folded = text::fold(name.text());
    if (fields.is_scalar() && fields.text() == "none") continue;
    for (const Node path : fields.items()) {
      if (const auto slot = vocabulary.find(path.text())) {
        one.fields.push_back(*slot);
      } else {
        faults.error(path.position(), "unknown-field",
                     {fmt::format("没有字段 {}", path.text()), fmt::format("there is no field `{}`", path.text())});
      }
    }
  }
  return all;
}

}  // namespace pilotcheck
