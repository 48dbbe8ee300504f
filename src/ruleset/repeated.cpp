#include "ruleset/repeated.h"

#include <fmt/format.h>

#include <set>

#include "ruleset/extend_ruleset.h"

namespace pilotcheck {

namespace {

using Seen = std::set<std::string_view>;

Bilingual keep_one() { return {"请只保留一个", "keep one of them"}; }

}  // namespace

void refuse_repeated_keys(Node mapping, const Faults& faults) {
  Seen seen;
  for (const auto [key, value] : mapping.entries()) {
    if (seen.insert(key.text()).second) continue;
    faults.error(key.position(), "duplicate-key",
                 {fmt::format("键 {} 重复", key.text()), fmt::format("the key `{}` is there twice", key.text())},
                 keep_one());
  }
}

void refuse_repeated_ids(Node list, const Faults& faults) {
  Seen seen;
  for (const Node item : list.items()) {
    const std::string_view id = rule_id(item);
    if (id.empty() || seen.insert(id).second) continue;
    faults.error(item.position(), "duplicate-id",
                 {fmt::format("编号 {} 重复", id), fmt::format("the id {} is there twice", id)}, keep_one());
  }
}

}  // namespace pilotcheck
