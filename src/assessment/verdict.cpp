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

bool is_ineligible(const PartResult& part) {
  return std::ranges::any_of(part.criteria, [](const CriterionResult& result) {
    return result.criterion->decides_eligibility && result.criterion->level == Level::must &&
           result.judgement.status == Status::unmet;
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

bool is_advice_only(const PartResult& part) {
  return !part.criteria.empty() && std::ranges::none_of(part.criteria, [](const CriterionResult& result) {
    return result.criterion->level == Level::must;
  });
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

Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets, bool all_judged) {
  Verdict verdict = all_judged ? Verdict::ready : Verdict::incomplete;
  for (const TargetResult& target : InTurn(baseline, targets)) {
    if (!target.claimed) continue;
    for (const PartResult& result : target.parts) {
      if (result.part->derived) continue;
      if (is_ineligible(result)) return Verdict::ineligible;
      if (result.status == Status::unmet) verdict = Verdict::gaps;
      if (result.status == Status::unstated && verdict == Verdict::ready) verdict = Verdict::incomplete;
    }
  }
  return verdict;
}

}  // namespace pilotcheck
