#include "report/check/gap.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/wording.h"

namespace pilotcheck {

namespace {

GapGroup group_of(const Finding& finding) {
  if (finding.status == FindingStatus::invalid) return GapGroup::repair;
  if (finding.level == Level::should) return GapGroup::advice;
  const bool decides = finding.criterion != nullptr && finding.criterion->decides_eligibility;
  if (decides && finding.status == FindingStatus::unmet) return GapGroup::ineligible;
  return group_for(finding.remedy);
}

GapHeadings headings_before(const Gap& gap, const Gap* previous) {
  GapHeadings opens;
  opens.group = previous == nullptr || previous->group != gap.group;
  opens.target = opens.group || previous->target != gap.target;
  opens.part = opens.target || previous->part != gap.part;
  return opens;
}

/// The heading, in English without its capital.
std::string words_for(const Words& words, GapGroup group, Language language) {
  switch (group) {
    case GapGroup::ineligible:
      return language == Language::zh ? fmt::format("不符合{}", words.conditions.zh)
                                      : fmt::format("{} not met", words.conditions.en);
    case GapGroup::repair:
      return std::string(say(language, "改正填写", "to repair"));
    case GapGroup::write:
      return std::string(say(language, "撰写正文", "to write"));
    case GapGroup::attach:
      return std::string(say(language, "附上材料", "to attach"));
    case GapGroup::state:
      return std::string(say(language, "填写事实", "to state"));
    case GapGroup::decide:
      return std::string(say(language, "决定或取得认定", "to decide or have certified"));
    case GapGroup::build:
      return std::string(say(language, "建设", "to build"));
    case GapGroup::advice:
      break;
  }
  return std::string(say(language, "建议", "advised"));
}

/// What speaks of a system that is not there stands behind it, in their order.
void put_behind_systems(std::vector<Gap>& gaps) {
  for (std::size_t i = 0; i < gaps.size();) {
    const auto here = gaps.begin() + static_cast<std::ptrdiff_t>(i);
    const std::string& system = here->finding->after;
    const auto first = system.empty() ? gaps.end() : std::ranges::find_if(here, gaps.end(), [&](const Gap& gap) {
      return gap.finding->id == system && gap.group == here->group;
    });
    if (first == gaps.end()) {
      ++i;
    } else {
      std::rotate(here, here + 1, first + 1);
    }
  }
}

}  // namespace

double in_tenths(double points) { return std::round(points * 10) / 10; }

std::string heading_of(const Words& words, GapGroup group, Language language) {
  std::string heading = capitalised(words_for(words, group, language));
  if (group == GapGroup::advice) heading += say(language, "（不影响结论）", " (does not affect the verdict)");
  return heading;
}

bool asks_for_text(const Gap& gap) {
  const Finding& finding = *gap.finding;
  // A remark says what is wrong with a text that is there.
  return finding.status == FindingStatus::unstated && gap.part != nullptr && finding.detail.field != 0 &&
         gap.part->field == finding.detail.field && finding.detail.remark.empty() && !finding.guard;
}

GapGroup group_for(Remedy remedy) {
  switch (remedy) {
    case Remedy::repair:
      return GapGroup::repair;
    case Remedy::write:
      return GapGroup::write;
    case Remedy::attach:
      return GapGroup::attach;
    case Remedy::state:
      return GapGroup::state;
    case Remedy::decide:
      return GapGroup::decide;
    case Remedy::build:
      break;
  }
  return GapGroup::build;
}

std::string headline_of(const Gap& gap, Language language) {
  const auto points = static_cast<std::size_t>(std::ranges::count(gap.finding->merged, Level::must, &Finding::level));
  if (!asks_for_text(gap) || points == 0) return gap.finding->message.in(language);
  const std::string& title = gap.part->title.in(language);
  if (language == Language::zh) return fmt::format("正文《{}》未写，须写明 {} 点", title, points);
  return fmt::format("the text “{}” is not written; it must cover {} {}", title, points,
                     points == 1 ? "point" : "points");
}

std::vector<const Finding*> subjects_of(const Gap& gap) {
  std::vector<const Finding*> subjects;
  if (gap.finding->merged.empty()) return subjects;
  if (!asks_for_text(gap) && gap.finding->criterion != nullptr) subjects.push_back(gap.finding);
  for (const Finding& merged : gap.finding->merged) subjects.push_back(&merged);
  return subjects;
}

std::size_t closed_by(const Finding& finding) {
  const auto is_must = [](const Finding& one) { return one.criterion != nullptr && one.level == Level::must; };
  return static_cast<std::size_t>(std::ranges::count_if(finding.merged, is_must)) + (is_must(finding) ? 1U : 0U);
}

std::string points_text(double points, Language language) {
  const double shown = in_tenths(points);
  if (shown <= 0) return {};
  return language == Language::zh ? fmt::format("+{:.1f} 分", shown)
                                  : fmt::format("+{:.1f} {}", shown, shown == 1 ? "point" : "points");
}

std::string gain_text(const Finding& finding, Language language) {
  const std::size_t closes = closed_by(finding);
  std::string text;
  if (closes > 0) {
    text = language == Language::zh ? fmt::format("补齐 {} 项判据", closes)
                                    : fmt::format("closes {} {}", closes, closes == 1 ? "criterion" : "criteria");
  }
  if (in_tenths(finding.gain) <= 0) return text;
  if (!text.empty()) text += " · ";
  return text + fmt::format("{} +{:.1f}", say(language, "得分", "score"), in_tenths(finding.gain));
}

std::string gain_note(const Ruleset& ruleset, const Assessment& assessment, std::span<const Gap> gaps,
                      Language language) {
  double sum = 0;
  for (const Gap& gap : gaps) sum += gap.finding->gain;
  const std::string points = points_text(sum, language);
  if (points.empty()) return {};
  const std::string& note = ruleset.scoring.note.in(language);
  const std::string whose = note.empty() ? std::string() : fmt::format("{}{}", say(language, "；", "; "), note);
  return language == Language::zh
             ? fmt::format("得分 {:.1f}（不影响结论），所列各项补齐 {}{}", assessment.score, points, whose)
             : fmt::format("score {:.1f} (does not affect the verdict), {} once all of these are closed{}",
                           assessment.score, points, whose);
}

bool gains_more(const Finding& one, const Finding& other) {
  const std::size_t closes = closed_by(one);
  const std::size_t others = closed_by(other);
  return closes != others ? closes > others : in_tenths(one.gain) > in_tenths(other.gain);
}

std::size_t count_of(std::span<const Gap> gaps, GapGroup group) {
  return static_cast<std::size_t>(std::ranges::count(gaps, group, &Gap::group));
}

std::string work_text(const Words& words, std::span<const Gap> gaps, Language language) {
  std::string text;
  for (const Gap& gap : gaps) {
    if (!gap.opens.group) continue;
    if (!text.empty()) text += say(language, "，", "; ");
    text += fmt::format("{} {}", words_for(words, gap.group, language), count_of(gaps, gap.group));
  }
  return text;
}

std::vector<Gap> gaps_of(const Assessment& assessment) {
  std::vector<Gap> gaps;
  auto next = assessment.findings.begin();
  const auto end = assessment.findings.end();
  const auto take_general = [&] {
    for (; next != end && next->part_of.empty(); ++next) {
      if (!next->known) gaps.push_back({group_of(*next), nullptr, nullptr, &*next});
    }
  };
  // What the description as a whole is told comes first. The findings behind it stand in the order of the ruleset, so
  // one walk over the parts meets them all.
  take_general();
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& result : target.parts) {
      for (; next != end && next->part_of == result.part->id; ++next) {
        if (!next->known) gaps.push_back({group_of(*next), &target, result.part, &*next});
      }
    }
  }
  for (; next != end; ++next) {
    if (!next->known) gaps.push_back({group_of(*next), nullptr, nullptr, &*next});
  }
  std::ranges::stable_sort(gaps, [](const Gap& one, const Gap& other) {
    return one.group != other.group ? one.group < other.group : gains_more(*one.finding, *other.finding);
  });
  put_behind_systems(gaps);
  const Gap* previous = nullptr;
  for (Gap& gap : gaps) {
    gap.opens = headings_before(gap, previous);
    previous = &gap;
  }
  return gaps;
}

}  // namespace pilotcheck
