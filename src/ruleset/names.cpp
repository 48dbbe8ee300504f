#include "ruleset/ruleset.h"

namespace pilotcheck {

std::string_view name_of(Level level) { return level == Level::must ? "must" : "should"; }

std::string_view name_of(RuleKind kind) {
  switch (kind) {
    case RuleKind::baseline:
      return "baseline";
    case RuleKind::mode:
      return "mode";
    case RuleKind::technology:
      return "technology";
  }
  return "";
}

}  // namespace pilotcheck
