#include "ruleset/judge_criterion.h"

namespace pilotcheck {

Judgement judge_criterion(const Criterion& criterion, const Description& description) {
  if (criterion.when) {
    const Status guard = judge(*criterion.when, description).status;
    if (guard == Status::unmet) return {Status::not_applicable, 1.0};
    if (guard == Status::unstated) return {Status::unstated, 0.0};
  }
  return judge(criterion.require, description);
}

}  // namespace pilotcheck
