// The table of exit statuses: which findings count at which threshold.
#include "cli/exit_status.h"

#include <doctest/doctest.h>

using namespace pilotcheck;

namespace {

Assessment with(FindingStatus status, Level level) {
  Assessment assessment;
  assessment.findings.emplace_back();
  assessment.findings.back().status = status;
  assessment.findings.back().level = level;
  return assessment;
}

int exit_of(const Assessment& assessment, FailOn threshold) {
  return static_cast<int>(exit_status(std::span(&assessment, 1), threshold));
}

}  // namespace

TEST_CASE("each threshold counts what it names and what is worse") {
  struct Row {
    FindingStatus status;
    Level level;
    int none, unmet, gap, warning;
  };
  const Row table[] = {
      {FindingStatus::invalid, Level::must, 0, 1, 1, 1},    {FindingStatus::unmet, Level::must, 0, 1, 1, 1},
      {FindingStatus::unstated, Level::must, 0, 0, 1, 1},   {FindingStatus::unmet, Level::should, 0, 0, 0, 1},
      {FindingStatus::unstated, Level::should, 0, 0, 0, 1},
  };
  for (const Row& row : table) {
    INFO(name_of(row.status) << " " << name_of(row.level));
    const Assessment assessment = with(row.status, row.level);
    CHECK(exit_of(assessment, FailOn::none) == row.none);
    CHECK(exit_of(assessment, FailOn::unmet) == row.unmet);
    CHECK(exit_of(assessment, FailOn::gap) == row.gap);
    CHECK(exit_of(assessment, FailOn::warning) == row.warning);
  }
}

TEST_CASE("an unreadable description is failure at every threshold, whatever stands beside it") {
  const Assessment several[] = {with(FindingStatus::unmet, Level::must), unreadable("x.yaml", {}), Assessment{}};
  for (const FailOn threshold : {FailOn::none, FailOn::unmet, FailOn::gap, FailOn::warning}) {
    CHECK(exit_status(several, threshold) == ExitStatus::failure);
  }
}

TEST_CASE("one description with a finding decides for all; no description and no finding are clean") {
  const Assessment several[] = {Assessment{}, with(FindingStatus::unmet, Level::must), Assessment{}};
  CHECK(exit_status(several, FailOn::gap) == ExitStatus::findings);
  CHECK(exit_status({}, FailOn::warning) == ExitStatus::clean);
  CHECK(exit_of(Assessment{}, FailOn::warning) == 0);
}

TEST_CASE("thresholds go by their names") {
  CHECK(fail_on("none") == FailOn::none);
  CHECK(fail_on("unmet") == FailOn::unmet);
  CHECK(fail_on("gap") == FailOn::gap);
  CHECK(fail_on("warning") == FailOn::warning);
  CHECK_FALSE(fail_on("gaps"));
  CHECK_FALSE(fail_on(""));
}
