#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "output/page.h"
#include "report/advise/formats.h"
#include "report/check/conclusion.h"
#include "report/check/gap.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "ruleset/standing.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// Gaps of `target` that decide, by the work that closes them; advice does not make the list longer.
std::vector<Gap> gaps_in(const std::vector<Gap>& gaps, const TargetResult& target) {
  std::vector<Gap> result;
  for (const Gap& gap : gaps) {
    if (gap.target != &target || gap.group == GapGroup::advice) continue;
    result.push_back(gap);
    result.back().opens.group = result.size() == 1 || result[result.size() - 2].group != gap.group;
  }
  return result;
}

std::string share(const Tally& tally, Language language) {
  return fmt::format("{}{}{}", tally.closed(), say(language, "/", " of "), tally.applicable());
}

void write_table(const std::vector<const TargetResult*>& targets, const std::vector<Gap>& gaps, Language language,
                 Page& page) {
  std::size_t widest = 0;
  for (const TargetResult* target : targets) {
    widest = std::max(widest, text::display_width(target->rules->title.in(language)));
  }
  widest = std::min(widest, page.width() - 46);
  page.row(fmt::format("  {}  {}", text::pad("", widest),
                       say(language, "进度  要素满足  章节满足  差距", "progress  elements  sections  gaps")));
  for (const TargetResult* target : targets) {
    const std::string title = text::truncate(target->rules->title.in(language), widest);
    const bool zh = language == Language::zh;
    const std::string figures =
        zh ? fmt::format("{:>3.0f}%  {:>8}  {:>8}  {:>4}", target->progress * 100, share(target->elements, language),
                         share(target->sections, language), gaps_in(gaps, *target).size())
           : fmt::format("{:>7.0f}%  {:>8}  {:>8}  {:>4}", target->progress * 100, share(target->elements, language),
                         share(target->sections, language), gaps_in(gaps, *target).size());
    const std::string_view claimed = target->claimed ? say(language, "  已申报", "  claimed") : std::string_view();
    page.row(fmt::format("  {}  {}{}", text::pad(title, widest), figures, claimed));
  }
  page.blank();
}

std::string counted(std::size_t gaps, Language language) {
  if (language == Language::zh) return fmt::format("差距 {} 项", gaps);
  return gaps == 1 ? std::string("1 gap") : fmt::format("{} gaps", gaps);
}

/// A line a gap: what is lacking; where more has to be done than at the desk, what.
void write_lacking(const Ruleset& ruleset, const std::vector<Gap>& gaps, Language language, Page& page) {
  for (const Gap& gap : gaps) {
    if (gap.opens.group) {
      page.paragraph(4, fmt::format("{}{}{}", heading_of(ruleset.words, gap.group, language), say(language, "：", ": "),
                                    count_of(gaps, gap.group)));
    }
    const Finding& finding = *gap.finding;
    const bool unstated = finding.status == FindingStatus::unstated;
    std::string line = finding.message.in(language);
    const bool beyond_the_desk = gap.group == GapGroup::decide || gap.group == GapGroup::build;
    if (beyond_the_desk && !finding.advice.empty()) line += fmt::format(" → {}", finding.advice.in(language));
    line += fmt::format("{}{}{}", say(language, "（", " ("), finding.id, say(language, "）", ")"));
    page.marked(6, unstated ? "?" : "✗", line, unstated ? Style::caution : Style::bad);
  }
}

/// By progress, the nearest first; equal ones in the order of the ruleset.
std::vector<const TargetResult*> nearest_targets(const Assessment& assessment) {
  std::vector<const TargetResult*> targets;
  for (const TargetResult& target : assessment.targets) targets.push_back(&target);
  std::ranges::stable_sort(targets, std::greater<>(), &TargetResult::progress);
  return targets;
}

/// The steps below `target`, where it is one of a ladder, that are not reached: who claims it is judged by them too.
std::string steps_before(const Ruleset& ruleset, const Assessment& assessment, const std::vector<Gap>& gaps,
                         const TargetResult& target, Language language) {
  std::string steps;
  for (const RuleKind& kind : ruleset.kinds) {
    const auto own = std::ranges::find(kind.ladder, target.rules->id);
    if (own == kind.ladder.end()) continue;
    for (auto id = kind.ladder.begin(); id != own; ++id) {
      const auto step =
          std::ranges::find_if(assessment.targets, [&](const TargetResult& one) { return one.rules->id == *id; });
      if (step == assessment.targets.end() || is_closed(step->status)) continue;
      if (step->status == Status::not_applicable) continue;
      if (!steps.empty()) steps += say(language, "、", ", ");
      steps += fmt::format("{}{}{}{}", step->rules->title.in(language), say(language, "（", " ("),
                           counted(gaps_in(gaps, *step).size(), language), say(language, "）", ")"));
    }
  }
  return steps;
}

std::string lacking_text(const Ruleset& ruleset, const std::vector<Gap>& lacking, bool has_steps, Language language) {
  if (!lacking.empty()) {
    return fmt::format("{}{}{}", counted(lacking.size(), language), say(language, "：", ": "),
                       work_text(ruleset.words, lacking, language));
  }
  return std::string(has_steps ? say(language, "自身条件不缺什么", "lacks nothing of its own")
                               : say(language, "不缺什么", "lacks nothing"));
}

/// What stands between the description and an application for what it claims, or else for the nearest target, each line
/// with what to do: what all targets need, and what these do.
void write_shortest(const Ruleset& ruleset, const std::vector<const TargetResult*>& targets,
                    const std::vector<Gap>& gaps, Language language, Page& page) {
  if (targets.empty()) return;
  const bool claims = std::ranges::any_of(targets, &TargetResult::claimed);
  const auto is_meant = [&](const TargetResult* target) {
    return claims ? target->claimed : target == targets.front();
  };
  std::string titles;
  for (const TargetResult* target : targets) {
    if (!is_meant(target)) continue;
    if (!titles.empty()) titles += say(language, "、", ", ");
    titles += target->rules->title.in(language);
  }
  std::vector<Gap> list;
  for (const Gap& gap : gaps) {
    const bool of_all = gap.target == nullptr || kind_of(ruleset, *gap.target->rules).always;
    if (gap.group != GapGroup::advice && (of_all || is_meant(gap.target))) list.push_back(gap);
  }
  if (list.empty()) {
    page.paragraph(
        0, fmt::format(fmt::runtime(say(language, "申报{}：没有要办的", "For {}: nothing is to be done")), titles),
        Style::bold);
    return page.blank();
  }
  page.paragraph(0,
                 fmt::format(fmt::runtime(say(language, "申报{}，最短的清单：{} 项", "For {}, the shortest list: {}")),
                             titles, list.size()),
                 Style::bold);
  GapGroup group = GapGroup::advice;
  for (const Gap& gap : list) {
    if (gap.group != std::exchange(group, gap.group)) {
      page.paragraph(4, fmt::format("{}{}{}", heading_of(ruleset.words, gap.group, language), say(language, "：", ": "),
                                    count_of(list, gap.group)));
    }
    const Bilingual& advice = gap.finding->advice;
    page.marked(6, "☐",
                advice.empty() ? gap.finding->message.in(language)
                               : fmt::format("{} → {}", gap.finding->message.in(language), advice.in(language)),
                Style::plain);
  }
  page.blank();
}

void write_description(const Ruleset& ruleset, const Assessment& assessment, std::size_t top, Language language,
                       Page& page) {
  page.paragraph(0, assessment.file, Style::bold);
  if (!assessment.enterprise.empty()) page.paragraph(2, assessment.enterprise);
  if (const std::string first = first_words(assessment, language); !first.empty()) page.paragraph(2, first);
  page.blank();
  const std::vector<const TargetResult*> targets = nearest_targets(assessment);
  const std::vector<Gap> gaps = gaps_of(assessment);
  write_table(targets, gaps, language, page);
  for (const TargetResult* target : targets) {
    const std::vector<Gap> lacking = gaps_in(gaps, *target);
    const std::string steps = steps_before(ruleset, assessment, gaps, *target, language);
    // A target that lacks nothing is no work, and does not take the place of one that does.
    if (!lacking.empty() && top-- == 0) break;
    page.paragraph(0,
                   fmt::format("{}{}{}", target->rules->title.in(language), say(language, "：", ": "),
                               lacking_text(ruleset, lacking, !steps.empty(), language)),
                   Style::bold);
    if (!steps.empty())
      page.paragraph(4, fmt::format("{}{}", say(language, "须先达到：", "to be reached first: "), steps));
    write_lacking(ruleset, lacking, language, page);
    page.blank();
  }
  write_shortest(ruleset, targets, gaps, language, page);
  write_profile(ruleset, language, page);
  page.paragraph(0, say(language, "进度是各要素与章节中已满足判据所占份额的平均；它不影响结论。",
                        "Progress is the mean over elements and sections of the share of criteria met; it decides no "
                        "verdict."));
}

/// One line whatever the width: it is read by scripts too.
void write_quiet(const Assessment& assessment, std::size_t top, Language language, std::string& out) {
  out += text::for_terminal(assessment.file);
  std::string_view before = say(language, "：", ": ");
  for (const TargetResult* target : nearest_targets(assessment)) {
    if (top-- == 0) break;
    out += fmt::format("{}{} {:.0f}%", before, target->rules->title.in(language), target->progress * 100);
    before = say(language, "，", ", ");
  }
  out += '\n';
}

}  // namespace

void write_text(const AdviceReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  bool first = true;
  for (const Assessment& assessment : report.assessments) {
    if (assessment.verdict == Verdict::unreadable) continue;
    if (options.quiet) {
      write_quiet(assessment, report.top, options.language, out);
      continue;
    }
    if (!first) page.blank();
    first = false;
    write_description(report.ruleset, assessment, report.top, options.language, page);
  }
}

}  // namespace pilotcheck
