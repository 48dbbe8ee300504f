#include "report/check/gap.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"

namespace pilotcheck {

namespace {

Weight weight_of(const Finding& finding) {
  if (finding.status == FindingStatus::invalid) return Weight::invalid;
  if (finding.level == Level::should) return Weight::advice;
  if (finding.status == FindingStatus::unstated) return Weight::unstated;
  return finding.criterion->decides_eligibility ? Weight::ineligible : Weight::unmet;
}

Fold fold_of(const Finding& finding, const Part& part) {
  if (finding.status != FindingStatus::unstated || finding.detail.field == 0) return Fold::none;
  if (finding.guard) return Fold::one_guard;
  // A remark says what is wrong with a text that is there.
  const bool unwritten = part.field == finding.detail.field && finding.detail.remark.empty();
  return unwritten ? Fold::unwritten_text : Fold::none;
}

/// Adds `finding` to the gap of the same part that it folds into, or as a gap of its own. Advice on a text that is not
/// there yet goes with what the text lacks.
void add(std::vector<Gap>& gaps, Gap gap, const Finding& finding) {
  for (auto other = gaps.rbegin(); gap.fold != Fold::none && other != gaps.rend() && other->part == gap.part; ++other) {
    const bool same = other->fold == gap.fold && other->findings.front()->detail.field == finding.detail.field &&
                      (other->weight == gap.weight || gap.fold == Fold::unwritten_text);
    if (!same) continue;
    other->weight = std::min(other->weight, gap.weight);
    other->findings.push_back(&finding);
    return;
  }
  gap.findings.push_back(&finding);
  gaps.push_back(std::move(gap));
}

GapHeadings headings_before(const Gap& gap, const Gap* previous) {
  GapHeadings opens;
  opens.weight = previous == nullptr || previous->weight != gap.weight;
  opens.target = opens.weight || previous->target != gap.target;
  opens.part = opens.target || previous->part != gap.part;
  return opens;
}

}  // namespace

std::string heading_of(const Words& words, Weight weight, Language language) {
  std::string_view heading = say(language, "建议（不影响结论）", "Advised (does not affect the verdict)");
  switch (weight) {
    case Weight::invalid:
      heading = say(language, "填写有误", "Invalid");
      break;
    case Weight::ineligible:
      return language == Language::zh ? fmt::format("不符合{}", words.conditions.zh)
                                      : fmt::format("{} not met", capitalised(words.conditions.en));
    case Weight::unmet:
      heading = say(language, "未满足", "Unmet");
      break;
    case Weight::unstated:
      heading = say(language, "未填写", "Not stated");
      break;
    case Weight::advice:
      break;
  }
  return std::string(heading);
}

std::vector<Gap> gaps_of(const Assessment& assessment) {
  std::vector<Gap> gaps;
  auto next = assessment.findings.begin();
  const auto end = assessment.findings.end();
  // Findings stand in the order of the ruleset, so one walk over the parts meets them all.
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& result : target.parts) {
      for (; next != end && next->part_of == result.part->id; ++next) {
        if (next->known) continue;
        add(gaps, {weight_of(*next), fold_of(*next, *result.part), &target, result.part, {}}, *next);
      }
    }
  }
  for (; next != end; ++next) {
    if (!next->known) gaps.push_back({weight_of(*next), Fold::none, nullptr, nullptr, {&*next}});
  }
  for (Gap& gap : gaps) {
    if (gap.findings.size() == 1) gap.fold = Fold::none;
  }
  std::ranges::stable_sort(gaps, {}, &Gap::weight);
  const Gap* previous = nullptr;
  for (Gap& gap : gaps) {
    gap.opens = headings_before(gap, previous);
    previous = &gap;
  }
  return gaps;
}

}  // namespace pilotcheck
