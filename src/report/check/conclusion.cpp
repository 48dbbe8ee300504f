#include "report/check/conclusion.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "report/wording.h"

namespace pilotcheck {

namespace {

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year_month_day(std::chrono::year(date.year),
                                     std::chrono::month(static_cast<unsigned>(date.month)),
                                     std::chrono::day(static_cast<unsigned>(date.day)));
}

/// `2 unmet, 3 not stated`: what must be done, known gaps aside.
std::string shortfall_text(const Assessment& assessment, Language language) {
  Counts counts = count_findings(assessment);
  counts.advice = counts.known = counts.waived = 0;
  return counts_text(counts, language);
}

/// The titles of the conditions that are not met, none twice.
std::string blocking_titles(std::span<const Gap> gaps, Language language) {
  std::vector<std::string_view> titles;
  for (const Gap& gap : gaps) {
    if (gap.group != GapGroup::ineligible || gap.part == nullptr) continue;
    const std::string_view title = gap.part->title.in(language);
    if (std::ranges::find(titles, title) == titles.end()) titles.push_back(title);
  }
  return fmt::format("{}", fmt::join(titles, say(language, "、", ", ")));
}

std::string blocked_text(const Ruleset& ruleset, std::span<const Gap> gaps, Language language) {
  const std::size_t count = count_of(gaps, GapGroup::ineligible);
  const std::string titles = blocking_titles(gaps, language);
  if (language == Language::zh) {
    if (count == 0) return fmt::format("目前不能申报：{}有不符合之处", ruleset.words.conditions.zh);
    return fmt::format("目前不能申报：{}有 {} 项不符合（{}）", ruleset.words.conditions.zh, count, titles);
  }
  if (count == 0) return fmt::format("No application yet: {} is not met", ruleset.words.condition.en);
  return fmt::format("No application yet: of the {}, {} {} not met ({})", ruleset.words.conditions.en, count,
                     count == 1 ? "is" : "are", titles);
}

/// Nothing that is judged reads what is written wrongly, but who receives the application does.
std::string ready_text(std::size_t invalid, Language language) {
  if (invalid == 0) {
    return std::string(say(language, "可以申报：适用的判据全部满足", "Ready to apply: all that must be met is met"));
  }
  if (language == Language::zh) return fmt::format("改正 {} 处填写后可以申报：适用的判据全部满足", invalid);
  return fmt::format("Ready to apply once {} {} corrected: all that must be met is met", invalid,
                     invalid == 1 ? "entry is" : "entries are");
}

std::string verdict_part(const Ruleset& ruleset, const Assessment& assessment, std::span<const Gap> gaps,
                         Language language) {
  switch (assessment.verdict) {
    case Verdict::ready:
      return ready_text(count_findings(assessment).invalid, language);
    case Verdict::incomplete:
      return fmt::format("{}{}", say(language, "还不能下结论：", "Cannot be told yet: "),
                         shortfall_text(assessment, language));
    case Verdict::ineligible:
      return blocked_text(ruleset, gaps, language);
    case Verdict::gaps:
    case Verdict::unreadable:
      break;
  }
  return fmt::format("{}{}", say(language, "暂不宜申报：", "Not yet: "), shortfall_text(assessment, language));
}

/// What is next. What keeps one from applying comes before anything else.
std::string next_part(std::span<const Gap> gaps, Language language) {
  std::size_t desk = 0;
  std::size_t others = 0;
  for (const Gap& gap : gaps) {
    if (gap.group == GapGroup::ineligible || gap.group == GapGroup::advice) continue;
    ++(gap.group < GapGroup::decide ? desk : others);
  }
  std::vector<std::string> steps;
  if (count_of(gaps, GapGroup::ineligible) > 0) {
    steps.emplace_back(say(language, "先解决这些条件", "these conditions first"));
  }
  if (desk > 0) steps.push_back(fmt::format(fmt::runtime(say(language, "案头完成 {} 项", "{} at the desk")), desk));
  if (others > 0) {
    steps.push_back(fmt::format(fmt::runtime(say(language, "决定或建设 {} 项", "{} to decide or to build")), others));
  }
  if (steps.empty()) return {};
  return fmt::format("{}{}", say(language, "下一步：", "next: "), fmt::join(steps, say(language, "，再", ", then ")));
}

std::string deadline_part(const Ruleset& ruleset, const Date& today, Language language) {
  if (!ruleset.recommendation || !ruleset.recommendation->deadline) return {};
  const Date& deadline = *ruleset.recommendation->deadline;
  const std::string date = date_text(deadline, language);
  const bool zh = language == Language::zh;
  if (today.day == 0 || deadline.day == 0) return fmt::format("{}{}", zh ? "报送截止日 " : "the deadline is ", date);
  const auto left = (days_of(deadline) - days_of(today)).count();
  if (left == 0)
    return zh ? fmt::format("报送截止日 {}，就在今天", date) : fmt::format("the deadline is today, {}", date);
  if (left < 0) {
    return zh ? fmt::format("报送截止日 {} 已过 {} 天", date, -left)
              : fmt::format("the deadline, {}, passed {} {} ago", date, -left, left == -1 ? "day" : "days");
  }
  return zh ? fmt::format("报送截止日 {}，还有 {} 天", date, left)
            : fmt::format("the deadline is {}, in {} {}", date, left, left == 1 ? "day" : "days");
}

/// Rounded down, so that what is not reached does not look as if it were.
std::string percent(double share) { return fmt::format("{:.1f}%", std::floor(share * 1000 + 1e-9) / 10); }

std::string percent(const RuleNumber& share) { return to_text(share.value * Decimal::whole(100)) + "%"; }

/// `62.5%`, or `62.5%–80.0%` where it is not wholly known.
std::string between(double low, double high) {
  const std::string first = percent(low);
  const std::string last = percent(high);
  return first == last ? first : fmt::format("{}–{}", first, last);
}

std::size_t invalid_though_ready(const Assessment& assessment) {
  return assessment.verdict == Verdict::ready ? count_findings(assessment).invalid : 0;
}

}  // namespace

std::string conclusion_text(const Ruleset& ruleset, const Assessment& assessment, std::span<const Gap> gaps,
                            const Date& today, Language language) {
  std::string sentence = verdict_part(ruleset, assessment, gaps, language);
  for (const std::string& part : {next_part(gaps, language), deadline_part(ruleset, today, language)}) {
    if (part.empty()) continue;
    sentence += say(language, "；", "; ");
    sentence += part;
  }
  return sentence += say(language, "。", ".");
}

std::string verdict_text(const Words& words, const Assessment& assessment, Language language) {
  std::string text = verdict_text(words, assessment.verdict, language);
  const std::size_t invalid = invalid_though_ready(assessment);
  if (invalid == 0) return text;
  if (language == Language::zh) return text + fmt::format("，但有 {} 处填写有误", invalid);
  return text + fmt::format(", but {} {} written wrongly", invalid, invalid == 1 ? "entry is" : "entries are");
}

std::string counts_beside_verdict(const Assessment& assessment, Language language) {
  Counts counts = count_findings(assessment);
  const bool told = invalid_though_ready(assessment) > 0;
  if (told) counts.invalid = 0;
  return told && counts == Counts{} ? std::string() : counts_text(counts, language);
}

std::string date_text(const Date& date, Language language) {
  static constexpr std::string_view months[] = {"",        "January",  "February", "March",  "April",
                                                "May",     "June",     "July",     "August", "September",
                                                "October", "November", "December"};
  if (date.day == 0) return to_text(date);
  if (language == Language::zh) return fmt::format("{}年{}月{}日", date.year, date.month, date.day);
  return fmt::format("{} {} {}", date.day, months[static_cast<std::size_t>(date.month)], date.year);
}

std::string share_text(const PartResult& part, Language language) {
  if (!part.part->weighed || part.status == Status::not_applicable) return {};
  const std::string reached = between(part.low, part.high);
  if (!part.part->met_at) return fmt::format(fmt::runtime(say(language, "份额 {}", "reaches {}")), reached);
  return fmt::format(fmt::runtime(say(language, "份额 {}，需 {}", "reaches {}, and needs {}")), reached,
                     percent(*part.part->met_at));
}

std::string share_text(const TargetResult& target) {
  if (!target.rules->met_at) return {};
  return between(target.low, target.high);
}

std::string no_step_text(const RuleKind& kind, Language language) {
  return fmt::format(fmt::runtime(say(language, "未达到任何{}", "no {}")), kind.label.in(language));
}

std::string attained_text(const Attainment& attained, Language language) {
  const bool zh = language == Language::zh;
  if (attained.barred)
    return no_step_text(*attained.kind, language) +
           (zh ? "；决定资格的条目未满足" : "; what decides eligibility is not met");
  std::string text =
      attained.step != nullptr ? attained.step->title.in(language) : no_step_text(*attained.kind, language);
  if (attained.next == nullptr) return text;
  const std::string& title = attained.next->title.in(language);
  if (!attained.next->met_at) return text + fmt::format(fmt::runtime(zh ? "；“{}”未满足" : "; not yet “{}”"), title);
  // What decides eligibility, no share makes up for.
  if (attained.next_status == Status::unmet &&
      Decimal{std::llround(attained.next_low * 1e6)} >= attained.next->met_at->value) {
    return text +
           fmt::format(fmt::runtime(zh ? "；“{}”有决定资格的条目未满足" : "; “{}” fails what decides eligibility"),
                       title);
  }
  const std::string reached = between(attained.next_low, attained.next_high);
  const std::string wanted = percent(*attained.next->met_at);
  return text + (zh ? fmt::format("；“{}”达到 {}，需 {}", title, reached, wanted)
                    : fmt::format("; “{}” reaches {}, and needs {}", title, reached, wanted));
}

std::string attained_line(const Attainment& attained, Language language) {
  return fmt::format("{}{}", say(language, "达到：", "attained: "), attained_text(attained, language));
}

std::string attained_text(const Assessment& assessment, Language language) {
  std::string text;
  for (const Attainment& one : assessment.attained) {
    if (!text.empty()) text += say(language, "；", "; ");
    text += attained_text(one, language);
  }
  return text;
}

bool has_ladder(const Ruleset& ruleset) {
  return std::ranges::any_of(ruleset.kinds, [](const RuleKind& kind) { return !kind.ladder.empty(); });
}

std::string first_words(const Assessment& assessment, Language language) {
  const auto other = std::ranges::find(assessment.findings, "other-ruleset", &Finding::id);
  return other == assessment.findings.end() ? std::string() : other->message.in(language);
}

std::string claims_text(const Words& words, const Assessment& assessment, Language language) {
  std::string claimed;
  for (const TargetResult& target : assessment.targets) {
    if (!target.claimed) continue;
    if (!claimed.empty()) claimed += say(language, "、", "; ");
    claimed += target.rules->title.in(language);
  }
  for (const Finding& finding : assessment.findings) {
    if (finding.id != "unjudged-claim") continue;
    if (!claimed.empty()) claimed += say(language, "、", "; ");
    claimed += finding.found.in(language);
  }
  return claimed.empty() ? words.no_target.in(language) : claimed;
}

}  // namespace pilotcheck
