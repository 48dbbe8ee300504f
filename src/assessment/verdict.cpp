#include "assessment/verdict.h"

#include <algorithm>

namespace pilotcheck {

namespace {

/// The greater, the worse. What is waived is as good as met.
int badness(Status status) {
  switch (status) {
    case Status::unmet:
      return 4;
    case Status::unstated:
      return 3;
    case Status::met:
      return 2;
    case Status::waived:
      return 1;
    case Status::not_applicable:
      break;
  }
  return 0;
}

Status worse(Status left, Status right) { return badness(right) > badness(left) ? right : left; }

bool has_unmet_part(const TargetResult& target) {
  return std::ranges::any_of(
      target.parts, [](const PartResult& result) { return !result.part->derived && result.status == Status::unmet; });
}

bool has_unstated_part(const TargetResult& target) {
  return std::ranges::any_of(target.parts, [](const PartResult& result) {
    return !result.part->derived && result.status == Status::unstated;
  });
}

}  // namespace

Status part_status(std::span<const CriterionResult> criteria) {
  Status status = Status::not_applicable;
  for (const CriterionResult& result : criteria) {
    if (result.criterion->level == Level::must) status = worse(status, result.judgement.status);
  }
  return status;
}

Status derived_status(std::span<const TargetResult> targets) {
  Status status = Status::not_applicable;
  for (const TargetResult& target : targets) {
    if (!target.claimed) continue;
    for (const PartResult& result : target.parts) {
      if (result.part->kind == PartKind::element) status = worse(status, result.status);
    }
  }
  return status;
}

bool decides_eligibility(const RuleFile& rules) {
  return rules.kind == RuleKind::baseline && std::ranges::any_of(rules.parts, &Part::derived);
}

Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets) {
  Verdict verdict = Verdict::ready;
  for (const auto group : {baseline, targets}) {
    for (const TargetResult& target : group) {
      if (!target.claimed) continue;
      if (has_unmet_part(target)) {
        if (decides_eligibility(*target.rules)) return Verdict::ineligible;
        verdict = Verdict::gaps;
      } else if (verdict == Verdict::ready && has_unstated_part(target)) {
        verdict = Verdict::incomplete;
      }
    }
  }
  return verdict;
}

}  // namespace pilotcheck
