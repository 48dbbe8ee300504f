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
  CHECK(exit_status(std::span<const Assessment>(), FailOn::warning) == ExitStatus::clean);
  CHECK(exit_of(Assessment{}, FailOn::warning) == 0);
}

TEST_CASE("thresholds go by their names, which the option tells with their meaning") {
  CHECK(fail_on("none") == FailOn::none);
  CHECK(fail_on("unmet") == FailOn::unmet);
  CHECK(fail_on("gap") == FailOn::gap);
  CHECK(fail_on("warning") == FailOn::warning);
  FailOnOption option;
  CHECK(option.threshold() == FailOn::gap);
  std::vector<Option> options;
  option.declare(options);
  REQUIRE(options.size() == 1);
  CHECK(options.front().values.size() == 4);
  CHECK(options.front().words(Language::en) == "what makes the exit status 1: none, unmet, gap (default), warning");
}

TEST_CASE("of a comparison only what has opened counts") {
  const Assessment before = with(FindingStatus::unmet, Level::must);
  const Assessment after = with(FindingStatus::unstated, Level::must);
  Comparison comparison;
  comparison.before = &before;
  comparison.after = &after;
  comparison.closed = {{&before.findings.front(), {}}};
  const auto exit_of_diff = [&](FailOn threshold) { return exit_status(std::span(&comparison, 1), threshold); };
  CHECK(exit_of_diff(FailOn::warning) == ExitStatus::clean);
  comparison.opened = {{&after.findings.front(), {}}};
  CHECK(exit_of_diff(FailOn::gap) == ExitStatus::findings);
  CHECK(exit_of_diff(FailOn::unmet) == ExitStatus::clean);
  CHECK(exit_of_diff(FailOn::none) == ExitStatus::clean);
}

TEST_CASE("a ranking counts as the assessments do that its rows stand for") {
  RankedRow row;
  row.verdict = Verdict::ready;
  const auto exit_of_row = [&](FailOn threshold) {
    return exit_status(std::span<const RankedRow>(&row, 1), threshold);
  };
  CHECK(exit_of_row(FailOn::warning) == ExitStatus::clean);
  row.advice = 1;
  CHECK(exit_of_row(FailOn::gap) == ExitStatus::clean);
  CHECK(exit_of_row(FailOn::warning) == ExitStatus::findings);
  row.gaps = {{nullptr, FindingStatus::unstated}};
  CHECK(exit_of_row(FailOn::unmet) == ExitStatus::clean);
  CHECK(exit_of_row(FailOn::gap) == ExitStatus::findings);
  row.verdict = Verdict::unreadable;
  CHECK(exit_of_row(FailOn::none) == ExitStatus::failure);
}
