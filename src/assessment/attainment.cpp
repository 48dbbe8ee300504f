#include "assessment/attainment.h"

#include <algorithm>

#include "ruleset/standing.h"

namespace pilotcheck {

std::vector<Attainment> attainments(const Ruleset& ruleset, std::span<const TargetResult> judged, bool eligible,
                                    const std::function<TargetResult(const RuleFile& step)>& judge) {
  std::vector<Attainment> all;
  for (const RuleKind& kind : ruleset.kinds) {
    if (kind.ladder.empty()) continue;
    Attainment& one = all.emplace_back();
    one.kind = &kind;
    one.barred = !eligible;
    if (one.barred) continue;
    for (const std::string& id : kind.ladder) {
      const auto step = std::ranges::find(ruleset.files, id, &RuleFile::id);
      const auto known = std::ranges::find(judged, &*step, &TargetResult::rules);
      const TargetResult fresh = known == judged.end() ? judge(*step) : TargetResult{};
      const TargetResult& result = known == judged.end() ? fresh : *known;
      // What does not apply asks for nothing.
      if (result.status == Status::not_applicable) continue;
      if (!is_closed(result.status)) {
        one.next = &*step;
        one.next_status = result.status;
        one.next_low = result.low;
        one.next_high = result.high;
        break;
      }
      one.step = &*step;
    }
  }
  return all;
}

}  // namespace pilotcheck
