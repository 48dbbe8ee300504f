#include "cli/exit_status.h"

#include <algorithm>

namespace pilotcheck {

namespace {

bool counts(const Finding& finding, FailOn threshold) {
  if (finding.known) return false;
  switch (threshold) {
    case FailOn::none:
      return false;
    case FailOn::unmet:
      return finding.level == Level::must && finding.status != FindingStatus::unstated;
    case FailOn::gap:
      return finding.level == Level::must;
    case FailOn::warning:
      return true;
  }
  return true;
}

}  // namespace

ExitStatus exit_status(std::span<const Assessment> assessments, FailOn threshold) {
  ExitStatus status = ExitStatus::clean;
  for (const Assessment& assessment : assessments) {
    if (assessment.verdict == Verdict::unreadable) return ExitStatus::failure;
    const bool found = std::any_of(assessment.findings.begin(), assessment.findings.end(),
                                   [&](const Finding& finding) { return counts(finding, threshold); });
    if (found) status = ExitStatus::findings;
  }
  return status;
}

bool counts(const RankedRow& row, FailOn threshold) {
  if (threshold == FailOn::none) return false;
  if (row.unjudged > 0 && threshold != FailOn::unmet) return true;
  if (row.invalid > 0 || (threshold == FailOn::warning && row.advice > 0)) return true;
  return std::ranges::any_of(
      row.gaps, [&](const RankedGap& gap) { return threshold != FailOn::unmet || gap.status == FindingStatus::unmet; });
}

ExitStatus exit_status(std::span<const RankedRow> rows, FailOn threshold) {
  if (std::ranges::find(rows, Verdict::unreadable, &RankedRow::verdict) != rows.end()) return ExitStatus::failure;
  const bool found = std::ranges::any_of(rows, [&](const RankedRow& row) { return counts(row, threshold); });
  return found ? ExitStatus::findings : ExitStatus::clean;
}

ExitStatus exit_status(std::span<const Comparison> comparisons, FailOn threshold) {
  const bool worse = std::ranges::any_of(comparisons, [&](const Comparison& comparison) {
    return std::ranges::any_of(comparison.opened,
                               [&](const ComparedGap& gap) { return counts(*gap.finding, threshold); });
  });
  return worse ? ExitStatus::findings : ExitStatus::clean;
}

ExitStatus exit_status(const Recommended& recommended) {
  if (!recommended.unreadable.empty()) return ExitStatus::failure;
  const bool left_out = std::ranges::any_of(
      recommended.units, [](const RecommendingUnit& unit) { return !unit.beyond.empty() || !unit.ineligible.empty(); });
  return left_out ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace pilotcheck
