#include <algorithm>

#include "ruleset/ruleset.h"

namespace pilotcheck {

std::string_view name_of(Level level) { return level == Level::must ? "must" : "should"; }

const RuleKind& kind_of(const Ruleset& ruleset, const RuleFile& file) {
  return *std::ranges::find(ruleset.kinds, file.kind, &RuleKind::id);
}

}  // namespace pilotcheck
