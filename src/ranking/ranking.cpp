#include "ranking/ranking.h"

#include <algorithm>
#include <cmath>

namespace pilotcheck {

namespace {

const PartResult* find_part(const Assessment& assessment, std::string_view id) {
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) {
      if (part.part->id == id) return &part;
    }
  }
  return nullptr;
}

double mean_progress(const Assessment& assessment, const std::vector<std::string>& parts) {
  double sum = 0;
  std::size_t count = 0;
  for (const std::string& id : parts) {
    const PartResult* part = find_part(assessment, id);
    if (part == nullptr) continue;
    sum += part->progress;
    ++count;
  }
  return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

double value_of(const RankingKey& key, const Assessment& assessment) {
  switch (key.by) {
    case RankingKey::By::eligible:
      return assessment.verdict == Verdict::ineligible ? 0 : 1;
    case RankingKey::By::score:
      return assessment.score;
    case RankingKey::By::targets:
      return static_cast<double>(std::ranges::count_if(assessment.targets, [&](const TargetResult& target) {
        return target.claimed && std::ranges::find(key.of, target.rules->kind) != key.of.end();
      }));
    case RankingKey::By::progress:
      return mean_progress(assessment, key.of) * 100;
    case RankingKey::By::coverage:
      return assessment.coverage;
  }
  return 0;
}

/// To so many digits behind the point as a row is written with, so that one that was written and read is the same.
double rounded(double value, double digits) { return std::round(value * digits) / digits; }
constexpr double one_digit = 10;
constexpr double four_digits = 10'000;

RankedTarget ranked_target(const TargetResult& target) {
  RankedTarget ranked{target.rules, rounded(target.progress * 100, one_digit), target.elements, target.sections, {}};
  ranked.parts.reserve(target.parts.size());
  for (const PartResult& part : target.parts) ranked.parts.push_back(part.status);
  return ranked;
}

/// The criterion of the system that a finding stands behind; null where it stands behind none.
const Criterion* system_before(const Finding& finding, const Assessment& assessment) {
  if (finding.after.empty()) return nullptr;
  const auto system = std::ranges::find(assessment.findings, finding.after, &Finding::id);
  return system == assessment.findings.end() ? nullptr : system->criterion;
}

}  // namespace

RankedRow ranked_row(const Ruleset& ruleset, const Assessment& assessment) {
  RankedRow row;
  row.file = assessment.file;
  row.enterprise = assessment.enterprise;
  row.pilot = assessment.pilot;
  row.verdict = assessment.verdict;
  row.score = rounded(assessment.score, one_digit);
  row.coverage = rounded(assessment.coverage, four_digits);
  row.extracts = assessment.extracts;
  row.prints = assessment.prints;
  if (assessment.verdict == Verdict::unreadable) return row;
  for (const TargetResult& target : assessment.baseline) row.baseline.push_back(ranked_target(target));
  for (const TargetResult& target : assessment.targets) {
    if (target.claimed) row.targets.push_back(ranked_target(target));
  }
  for (const Attainment& one : assessment.attained) row.attained.push_back(one.step);
  for (const Finding& finding : assessment.findings) {
    if (finding.level == Level::must && finding.criterion == nullptr) {
      ++(finding.status == FindingStatus::invalid ? row.invalid : row.unjudged);
    } else if (finding.level == Level::must) {
      row.gaps.push_back({finding.criterion, finding.status, finding.remedy, system_before(finding, assessment)});
    } else {
      ++row.advice;
    }
  }
  row.keys.reserve(ruleset.ranking.size());
  for (const RankingKey& key : ruleset.ranking) {
    const double value = value_of(key, assessment);
    row.keys.push_back(key.step > 0 ? std::floor(value / key.step) : value);
  }
  return row;
}

bool ranks_before(const RankedRow& left, const RankedRow& right) {
  const bool unreadable = left.verdict == Verdict::unreadable;
  if (unreadable != (right.verdict == Verdict::unreadable)) return !unreadable;
  if (left.keys != right.keys) return std::ranges::lexicographical_compare(right.keys, left.keys);
  if (left.enterprise != right.enterprise) return left.enterprise < right.enterprise;
  return left.file < right.file;
}

}  // namespace pilotcheck
