#include "assessment/score.h"

#include <algorithm>
#include <map>

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

/// Among the criteria of its part; nothing where it does not count.
double weight_of(const CriterionResult& result, const Scoring& scoring) {
  if (result.judgement.status == Status::not_applicable) return 0;
  return (result.criterion->level == Level::must ? scoring.must : scoring.should) *
         as_double(result.criterion->weight.value);
}

/// Among the parts of its rule file; likewise.
double weight_of(const PartResult& part, const Scoring& scoring) {
  if (part.part->derived || part.status == Status::not_applicable) return 0;
  return (part.part->kind == PartKind::element ? scoring.element : scoring.section) *
         as_double(part.part->weight.value);
}

bool has_targets(const Ruleset& ruleset) { return std::ranges::any_of(ruleset.files, &RuleFile::is_target); }

using Gains = std::map<const Criterion*, double>;

/// What each criterion of the file that falls short would bring, where the file is worth so many points of the score.
void add_gains(const TargetResult& file, double points, const Scoring& scoring, Gains& gains) {
  double parts = 0;
  for (const PartResult& part : file.parts) parts += weight_of(part, scoring);
  for (const PartResult& part : file.parts) {
    double criteria = 0;
    for (const CriterionResult& result : part.criteria) criteria += weight_of(result, scoring);
    for (const CriterionResult& result : part.criteria) {
      const double weight = weight_of(result, scoring) * weight_of(part, scoring);
      const bool waived = result.judgement.status == Status::waived;
      if (weight <= 0 || waived) continue;
      gains[result.criterion] = points * weight / criteria / parts * (1 - result.judgement.progress);
    }
  }
}

double gain_of(const Finding& finding, const Gains& gains) {
  const auto own = gains.find(finding.criterion);
  double gain = own == gains.end() ? 0 : own->second;
  for (const Finding& merged : finding.merged) gain += gain_of(merged, gains);
  return gain;
}

}  // namespace

double weight_in_score(const RuleFile& baseline, const Scoring& scoring) {
  const auto weight = scoring.files.find(baseline.id);
  if (weight != scoring.files.end()) return weight->second;
  const auto only_asks = [](const Part& part) { return std::ranges::all_of(part.criteria, &Criterion::asks); };
  return std::ranges::all_of(baseline.parts, only_asks) ? 0.0 : 1.0;
}

double progress_of(const PartResult& part, const Scoring& scoring) {
  Mean mean;
  for (const CriterionResult& result : part.criteria) {
    mean.add(result.judgement.status == Status::waived ? 1.0 : result.judgement.progress, weight_of(result, scoring));
  }
  return mean.value();
}

double progress_of(std::span<const PartResult> parts, const Scoring& scoring) {
  Mean mean;
  for (const PartResult& part : parts) mean.add(part.progress, weight_of(part, scoring));
  return mean.value();
}

double score_of(const Assessment& assessment, const Ruleset& ruleset) {
  const Scoring& scoring = ruleset.scoring;
  Mean whole;
  for (const TargetResult& file : assessment.baseline) whole.add(file.progress, weight_in_score(*file.rules, scoring));
  Mean claimed;
  for (const TargetResult& target : assessment.targets) {
    if (target.claimed) claimed.add(target.progress, 1);
  }
  if (has_targets(ruleset)) whole.add(claimed.weight > 0 ? claimed.value() : 0.0, scoring.targets);
  return whole.value() * 100;
}

void tell_gains(const Ruleset& ruleset, Assessment& assessment) {
  const Scoring& scoring = ruleset.scoring;
  double whole = has_targets(ruleset) ? scoring.targets : 0;
  for (const TargetResult& file : assessment.baseline) whole += weight_in_score(*file.rules, scoring);
  const auto claimed = static_cast<double>(std::ranges::count(assessment.targets, true, &TargetResult::claimed));
  if (whole <= 0) return;
  Gains gains;
  for (const TargetResult& file : assessment.baseline) {
    add_gains(file, 100 * weight_in_score(*file.rules, scoring) / whole, scoring, gains);
  }
  for (const TargetResult& target : assessment.targets) {
    if (target.claimed) add_gains(target, 100 * scoring.targets / whole / claimed, scoring, gains);
  }
  for (Finding& finding : assessment.findings) finding.gain = gain_of(finding, gains);
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
