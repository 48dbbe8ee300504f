#include "assessment/verdict.h"

#include <algorithm>

#include "ruleset/standing.h"

namespace pilotcheck {

namespace {

bool is_ineligible(const PartResult& part) {
  return std::ranges::any_of(part.criteria, [](const CriterionResult& result) {
    return result.criterion->decides_eligibility && result.criterion->level == Level::must &&
           result.judgement.status == Status::unmet;
  });
}

}  // namespace

bool is_advice_only(const PartResult& part) {
  return !part.criteria.empty() && std::ranges::none_of(part.criteria, [](const CriterionResult& result) {
    return result.criterion->level == Level::must;
  });
}

bool is_advice_only(const TargetResult& target) {
  return std::ranges::all_of(target.parts, [](const PartResult& part) {
    return !part.part->derived && (part.criteria.empty() || is_advice_only(part));
  });
}

Judgement derived_from(std::span<const TargetResult> targets) {
  Judgement derived{Status::not_applicable, 0.0};
  std::size_t elements = 0;
  for (const TargetResult& target : targets) {
    if (!target.claimed) continue;
    if (target.rules->met_at) derived.status = worse(derived.status, target.status);
    for (const PartResult& result : target.parts) {
      if (result.part->kind != PartKind::element) continue;
      if (!target.rules->met_at) derived.status = worse(derived.status, result.status);
      if (result.status == Status::not_applicable) continue;
      derived.progress += result.progress;
      ++elements;
    }
  }
  const bool whole = elements == 0 || derived.status == Status::met;
  derived.progress = whole ? 1.0 : derived.progress / static_cast<double>(elements);
  return derived;
}

Verdict verdict_of(std::span<const TargetResult> baseline, std::span<const TargetResult> targets, bool all_judged) {
  Verdict verdict = all_judged ? Verdict::ready : Verdict::incomplete;
  for (const TargetResult& target : InTurn(baseline, targets)) {
    if (!target.claimed) continue;
    if (std::ranges::any_of(target.parts, is_ineligible)) return Verdict::ineligible;
    if (target.status == Status::unmet) verdict = Verdict::gaps;
    if (target.status == Status::unstated && verdict == Verdict::ready) verdict = Verdict::incomplete;
  }
  return verdict;
}

}  // namespace pilotcheck
