#include "assessment/score.h"

#include <algorithm>

namespace pilotcheck {

namespace {

/// A weighted mean in the making.
struct Mean {
  double sum = 0;
  double weight = 0;
  void add(double value, double by) {
    sum += value * by;
    weight += by;
  }
  [[nodiscard]] double value() const { return weight > 0 ? sum / weight : 1.0; }
};

double as_double(Decimal value) { return static_cast<double>(value.millionths) / 1e6; }

}  // namespace

double progress_of(const PartResult& part, const Scoring& scoring) {
  Mean mean;
  for (const CriterionResult& result : part.criteria) {
    if (result.judgement.status == Status::not_applicable) continue;
    mean.add(result.judgement.status == Status::waived ? 1.0 : result.judgement.progress,
             (result.criterion->level == Level::must ? scoring.must : scoring.should) *
                 as_double(result.criterion->weight.value));
  }
  return mean.value();
}

double progress_of(std::span<const PartResult> parts, const Scoring& scoring) {
  Mean mean;
  for (const PartResult& part : parts) {
    if (part.part->derived || part.status == Status::not_applicable) continue;
    mean.add(part.progress, (part.part->kind == PartKind::element ? scoring.element : scoring.section) *
                                as_double(part.part->weight.value));
  }
  return mean.value();
}

double score_of(const Assessment& assessment, const Ruleset& ruleset) {
  const Scoring& scoring = ruleset.scoring;
  Mean whole;
  for (const TargetResult& file : assessment.baseline) {
    const auto weight = scoring.files.find(file.rules->id);
    whole.add(file.progress, weight == scoring.files.end() ? 1.0 : weight->second);
  }
  Mean claimed;
  for (const TargetResult& target : assessment.targets) {
    if (target.claimed) claimed.add(target.progress, 1);
  }
  if (std::ranges::any_of(ruleset.files, &RuleFile::is_target)) {
    whole.add(claimed.weight > 0 ? claimed.value() : 0.0, scoring.targets);
  }
  return whole.value() * 100;
}

double coverage_of(const Assessment& assessment) {
  Mean judged;
  for (const TargetResult& target : all_targets(assessment)) {
    if (!target.claimed) continue;
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        const Status status = result.judgement.status;
        if (result.criterion->level != Level::must || status == Status::not_applicable) continue;
        judged.add(status == Status::unstated ? 0.0 : 1.0, 1);
      }
    }
  }
  return judged.value();
}

}  // namespace pilotcheck
