#include "ruleset/idle_keys.h"

#include <fmt/format.h>

namespace pilotcheck {

void refuse_beside_derived(const KeyedReader& part, bool in_target, const Faults& faults) {
  if (const auto criteria = part.find("criteria")) {
    faults.error(criteria->position(), "derived",
                 {"derived 的要素由所申报对象得出，不能另有 criteria",
                  "a derived part follows from the claimed targets and has no criteria of its own"},
                 {"请把这些条目放到另一个要素中", "put them under another element"});
  }
  if (const auto decides = part.find("decides")) {
    faults.error(decides->position(), "derived",
                 {"derived 的要素不能写 decides", "a derived part cannot decide anything"},
                 {"请写在所申报对象的要素中", "write it at the parts of the targets"});
  }
  for (const std::string_view key : {"met_at", "weight", "when"}) {
    const auto node = part.find(key);
    if (!node) continue;
    faults.error(node->position(), "derived",
                 {fmt::format("derived 的要素不另计，不能写 {}", key),
                  fmt::format("a derived part counts for nothing itself and has no `{}`", key)},
                 {"请去掉它", "take it off"});
  }
  if (in_target) {
    faults.error(part.find("derived")->position(), "derived",
                 {"derived 的要素由所申报对象得出，不能放在对象自己的规则文件中",
                  "a derived part follows from the claimed targets and has no place in one of them"},
                 {"请放到总是适用的规则文件中", "put it into a rule file that always applies"});
  }
}

void refuse_idle(const KeyedReader& keys, bool any_must, const Faults& faults) {
  if (any_must) return;
  if (const auto decides = keys.find("decides")) {
    faults.error(decides->position(), "idle-decision",
                 {"should 级的判据不决定任何事，不能写 decides", "what is of level should decides nothing"},
                 {"请去掉 decides，或改为 must", "take off `decides`, or make it `must`"});
  }
  if (const auto met_at = keys.find("met_at")) {
    faults.error(
        met_at->position(), "idle-share",
        {"只有 should 级的判据，met_at 不起作用", "there is nothing of level must of which `met_at` is a share"},
        {"请去掉 met_at，或改为 must", "take off `met_at`, or make something `must`"});
  }
}

}  // namespace pilotcheck
