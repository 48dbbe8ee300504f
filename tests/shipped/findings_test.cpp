// One gap, one finding, counted the same everywhere: of the shipped rules over all examples, and over slips that were
// told several times.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "assessment/assessment.h"
#include "assessment/comparison.h"
#include "assessment/identity.h"
#include "assessment/known_gaps.h"
#include "assessment/score.h"
#include "input/file.h"
#include "ranking/ranking.h"
#include "report/check/gap.h"
#include "report/wording.h"
#include "shipped/description_tree.h"
#include "unit/shipped_ruleset.h"

using namespace pilotcheck;
using namespace pilotcheck::testing;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> examples() {
  std::vector<fs::path> files;
  for (const char* folder : {"/examples", "/examples/recommendation"}) {
    for (const auto& entry : fs::directory_iterator(std::string(PROJECT_DIR) + folder)) {
      if (entry.path().extension() == ".yaml") files.push_back(entry);
    }
  }
  REQUIRE(files.size() > 10);
  return files;
}

Description described(const fs::path& file) {
  Loaded<Source> source = read_file(file.string(), {});
  REQUIRE_MESSAGE(source.value, file.string());
  const Loaded<Description> description =
      read_description(*source.value, shipped().vocabulary, shipped().lexicon, ReadOptions{});
  REQUIRE_MESSAGE(description.value, file.string());
  return *description.value;
}

using Figures = std::array<std::size_t, 4>;  // invalid, unmet, unstated, advice

Figures counted(const Assessment& assessment) {
  const Counts counts = count_findings(assessment);
  return {counts.invalid, counts.unmet, counts.unstated, counts.advice};
}

Figures ranked(const Description& description) {
  AssessOptions for_ranking;
  for_ranking.explained = false;
  const RankedRow row = ranked_row(shipped(), assess(shipped(), description, for_ranking));
  const auto unmet = std::ranges::count(row.gaps, FindingStatus::unmet, &RankedGap::status);
  const auto unstated = std::ranges::count(row.gaps, FindingStatus::unstated, &RankedGap::status);
  return {row.invalid, static_cast<std::size_t>(unmet), static_cast<std::size_t>(unstated) + row.unjudged, row.advice};
}

/// What the headings of a report say.
Figures headed(const std::vector<Gap>& gaps) {
  Figures figures{};
  for (const Gap& gap : gaps) {
    const FindingStatus status = gap.finding->status;
    if (status == FindingStatus::invalid) {
      ++figures[0];
    } else if (gap.group == GapGroup::advice) {
      ++figures[3];
    } else {
      ++figures[status == FindingStatus::unmet ? 1U : 2U];
    }
  }
  return figures;
}

/// How often each criterion that is unmet or unstated is told.
std::map<std::string, int> told(const Assessment& assessment) {
  std::map<std::string, int> times;
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& one : part.criteria) {
        const Status status = one.judgement.status;
        if (status == Status::unmet || status == Status::unstated) times[one.criterion->id] = 0;
      }
    }
  }
  for (const Finding& finding : assessment.findings) {
    if (finding.criterion != nullptr) ++times[finding.id];
    for (const Finding& merged : finding.merged) ++times[merged.id];
  }
  return times;
}

/// discrete-ready with `path` removed, or set to `value`.
Assessment ready_with(const char* path, const char* value) {
  Loaded<Source> source = read_file(PROJECT_DIR "/examples/discrete-ready.yaml", {});
  const Loaded<Document> document = read_document(*source.value, Limits{});
  REQUIRE(document.value);
  Tree tree(document.value->root(), shipped().vocabulary, shipped().lexicon);
  if (value == nullptr) {
    tree.remove(path);
  } else {
    tree.set(path, Value::scalar(value));
  }
  return assess(shipped(), tree.read(), {});
}

/// The ids of its findings.
std::vector<std::string> findings_with(const char* path, const char* value) {
  std::vector<std::string> ids;
  for (const Finding& finding : ready_with(path, value).findings) ids.push_back(finding.id);
  return ids;
}

/// Whether the finding is among `gaps`, or what is merged into it.
bool tells_of(const std::vector<ComparedGap>& gaps, const Finding& finding) {
  return std::ranges::any_of(gaps, [&](const ComparedGap& gap) {
    return gap.finding == &finding ||
           std::ranges::any_of(finding.merged, [&](const Finding& merged) { return gap.finding == &merged; });
  });
}

/// How many items, or findings without any.
std::size_t lacks_in(const std::vector<ComparedGap>& gaps) {
  std::size_t number = 0;
  for (const ComparedGap& gap : gaps) number += gap.items.empty() ? own_lacks(*gap.finding).size() : gap.items.size();
  return number;
}

double gain_of_all(const Assessment& assessment) {
  double gain = 0;
  for (const Finding& finding : assessment.findings) gain += finding.gain;
  return gain;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the counts of check, of its headings and of score are the same, over all examples") {
  for (const fs::path& file : examples()) {
    INFO(file.string());
    const Description description = described(file);
    const Assessment assessment = assess(shipped(), description, {});
    CHECK(counted(assessment) == ranked(description));
    CHECK(counted(assessment) == headed(gaps_of(assessment)));
  }
}

TEST_CASE("every criterion that falls short is told by one finding, over all examples") {
  for (const fs::path& file : examples()) {
    for (const auto& [criterion, times] : told(assess(shipped(), described(file), {}))) {
      INFO(file.string() << " " << criterion);
      CHECK(times == 1);
    }
  }
}

TEST_CASE("the score and what all findings gain make 100, over all examples") {
  for (const fs::path& file : examples()) {
    INFO(file.string());
    const Assessment assessment = assess(shipped(), described(file), {});
    CHECK(assessment.score + gain_of_all(assessment) == doctest::Approx(100).epsilon(1e-9));
  }
}

TEST_CASE("what claims no target gains all but the share of the targets, and a target not claimed gains nothing") {
  Loaded<Source> source = decode_source("nothing.yaml", "pilot: {}\n", {});
  const Loaded<Description> nothing =
      read_description(*source.value, shipped().vocabulary, shipped().lexicon, ReadOptions{});
  const Scoring& scoring = shipped().scoring;
  double whole = scoring.targets;
  for (const RuleFile& file : shipped().files) {
    if (!file.is_target()) whole += weight_in_score(file, scoring);
  }
  CHECK(whole == 6);  // basic 2, form 1, targets 3, and nothing for what only asks
  const Assessment assessment = assess(shipped(), *nothing.value, {});
  CHECK(assessment.score + gain_of_all(assessment) == doctest::Approx(100 * (1 - scoring.targets / whole)));

  AssessOptions advise;
  advise.every_target = true;
  const Assessment advised = assess(shipped(), *nothing.value, advise);
  CHECK(advised.findings.size() > assessment.findings.size());
  CHECK(gain_of_all(advised) == doctest::Approx(gain_of_all(assessment)));
}

TEST_CASE("a finding gains what the score has more once it is closed") {
  const double ready = assess(shipped(), described(PROJECT_DIR "/examples/discrete-ready.yaml"), {}).score;
  for (const char* path : {"pilot.brief", "narrative.discrete.s5", "equipment.numerical_control_rate"}) {
    INFO(path);
    const Assessment assessment = ready_with(path, nullptr);
    REQUIRE(assessment.findings.size() == 1);
    CHECK(assessment.findings[0].gain > 0);
    CHECK(assessment.findings[0].gain == doctest::Approx(ready - assessment.score));
  }
  const Assessment part = ready_with("systems.mes.functions", "[planning]");
  REQUIRE(part.findings.size() == 1);
  CHECK(part.findings[0].gain == doctest::Approx(ready - part.score));
}

TEST_CASE("a baseline and a comparison count alike what is new, known and fixed, between any two examples") {
  std::vector<Assessment> drafts;
  for (const fs::path& file : examples()) drafts.push_back(assess(shipped(), described(file), {}));
  for (const Assessment& before : drafts) {
    const KnownGaps known = known_gaps(shipped(), {&before, 1}, {});
    for (const Assessment& draft : drafts) {
      INFO(before.file << " then " << draft.file);
      std::vector<Assessment> after{draft};
      after[0].file = before.file;
      apply(known, shipped(), {}, after);
      const Comparison comparison = compare(before, after[0]);
      for (const Finding& finding : after[0].findings) {
        CHECK(finding.known == !tells_of(comparison.opened, finding));
        if (finding.known) CHECK(tells_of(comparison.remaining, finding));
      }
      CHECK(after[0].fixed.size() == lacks_in(comparison.closed) + lacks_in(comparison.unclaimed));
    }
  }
}

TEST_CASE("one slip gives one finding") {
  CHECK(findings_with("pilot.end_date", nullptr) == Ids{"form.pilot.end"});
  CHECK(findings_with("pilot.brief", nullptr) == Ids{"form.pilot.brief"});
  CHECK(findings_with("narrative.discrete.s5", nullptr) == Ids{"discrete.s5.text"});
  CHECK(findings_with("narrative.discrete.s5", "待补充") == Ids{"discrete.s5.text"});
  CHECK(findings_with("equipment.numerical_control_rate", nullptr) == Ids{"discrete.e3.nc-rate"});
  CHECK(findings_with("equipment.numerical_control_rate", "约86%").size() == 1);
  CHECK(findings_with("pilot.total_investment", "约1.2亿").size() == 1);
  CHECK(findings_with("pilot.modes", nullptr).size() == 1);
}
