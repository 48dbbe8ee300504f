#include <fmt/format.h>

#include <array>
#include <vector>

#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/check/gap_text.h"
#include "report/check/met_list.h"
#include "report/check/rules_footer.h"
#include "report/check/summary_table.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

Style style_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return Style::good;
    case Verdict::incomplete:
      return Style::caution;
    default:
      return Style::bad;
  }
}

void write_head(const Ruleset& ruleset, const Assessment& assessment, Language language, Page& page) {
  const Words& words = ruleset.words;
  const auto labelled = [&](const Bilingual& label, std::string_view text) {
    if (!text.empty()) page.labelled(2, label.in(language), language == Language::zh ? 6 : 12, text);
  };
  page.paragraph(0, assessment.file, Style::bold);
  labelled(words.enterprise, assessment.enterprise);
  labelled(words.pilot, assessment.pilot);
  labelled({"注意", "note"}, first_words(assessment, language));
  labelled({"调整", "profile"}, profile_note(ruleset, language));
  labelled({"申报", "claims"}, claims_text(words, assessment, language));
  for (const Attainment& one : assessment.attained) labelled({"达到", "attained"}, attained_text(one, language));
  page.blank();
  page.paragraph(2,
                 fmt::format("{}{}", say(language, "结论：", "verdict: "), verdict_text(words, assessment, language)),
                 style_of(assessment.verdict));
  page.blank();
}

void write_waived(const Assessment& assessment, Language language, Page& page) {
  if (assessment.waived.empty()) return;
  page.paragraph(0, fmt::format("{}{}", say(language, "豁免：", "Waived: "), assessment.waived.size()), Style::bold);
  page.blank();
  for (const Finding& finding : assessment.waived) {
    page.marked(4, "-", fmt::format("{}  {}", finding.id, finding.message.in(language)), Style::dim);
    const auto labelled = [&](std::string_view zh, std::string_view en, std::string_view text) {
      if (!text.empty()) page.labelled(6, say(language, zh, en), language == Language::zh ? 8 : 12, text);
    };
    const std::string_view and_then = say(language, "、", ", ");
    labelled("理由", "reason", finding.reason);
    labelled("一并", "closes", merged_ids(finding, and_then));
    labelled("未豁免", "not waived", fmt::format("{}", fmt::join(finding.not_waived, and_then)));
  }
  page.blank();
}

void write_fixed(const Assessment& assessment, Language language, Page& page) {
  if (assessment.fixed.empty()) return;
  page.paragraph(
      0, fmt::format("{}{}", say(language, "基线以来已补齐：", "Fixed since the baseline: "), assessment.fixed.size()),
      Style::bold);
  page.blank();
  for (const std::string& gap : assessment.fixed) page.marked(4, "✓", gap, Style::good);
  page.blank();
}

/// `alone`: it is all that the report tells of, and what a person must check stands before its last line.
void write_description(const Ruleset& ruleset, const Assessment& assessment, const ReportOptions& options, bool alone,
                       Page& page) {
  write_head(ruleset, assessment, options.language, page);
  write_summary_table(assessment, options.language, page);
  const std::vector<Gap> gaps = gaps_of(assessment);
  if (const std::string work = work_text(ruleset.words, gaps, options.language); !work.empty()) {
    page.labelled(2, say(options.language, "待办", "work"), 6, work);
    const std::string note = gain_note(ruleset, assessment, gaps, options.language);
    if (!note.empty()) page.labelled(2, "", 6, note);
    page.blank();
  }
  write_gaps(ruleset, assessment, gaps, options.language, page);
  write_waived(assessment, options.language, page);
  write_fixed(assessment, options.language, page);
  if (options.all) write_met(ruleset, assessment, options.language, page);
  write_parameters_used(assessment, options, page);
  if (alone) write_profile(ruleset, options.language, page);
  if (alone) write_checklist(ruleset, options.language, page);
  page.paragraph(
      0,
      fmt::format("{}{}{}", verdict_word(ruleset.words, assessment.verdict, options.language),
                  say(options.language, "：", ": "), counts_text(count_findings(assessment), options.language)),
      style_of(assessment.verdict));
}

void write_tally(const Words& words, std::span<const Assessment> assessments, Language language, Page& page) {
  std::array<std::size_t, 5> verdicts{};
  for (const Assessment& assessment : assessments) ++verdicts[static_cast<std::size_t>(assessment.verdict)];
  std::vector<std::string> said;
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    if (verdicts[i] == 0) continue;
    const std::string word = verdict_word(words, static_cast<Verdict>(i), language);
    said.push_back(language == Language::zh ? fmt::format("{} {} 份", word, verdicts[i])
                                            : fmt::format("{} {}", verdicts[i], word));
  }
  const bool zh = language == Language::zh;
  const std::string_view noun = assessments.size() == 1 ? "description" : "descriptions";
  page.paragraph(0, zh ? fmt::format("共 {} 份：{}", assessments.size(), fmt::join(said, "，"))
                       : fmt::format("{} {}: {}", assessments.size(), noun, fmt::join(said, ", ")));
}

/// One line a description whatever the width: it is read by scripts too.
void write_quiet(const Ruleset& rules, const Assessment& assessment, Language language, std::string& out) {
  out += fmt::format("{}: {}", text::for_terminal(assessment.file),
                     verdict_word(rules.words, assessment.verdict, language));
  if (assessment.verdict != Verdict::unreadable) {
    out += fmt::format("{}{}", say(language, "，", ", "), counts_text(count_findings(assessment), language));
    for (const Attainment& one : assessment.attained)
      out += fmt::format("{}{}", say(language, "；", "; "), text::for_terminal(attained_line(one, language)));
    if (!rules.profile.empty()) out += say(language, "；按调整方案判断", "; by a profile");
  }
  out += '\n';
}

}  // namespace

void write_text(const CheckReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  bool any_unreadable = false;
  bool first = true;
  for (const Assessment& assessment : report.assessments) {
    if (options.quiet) {
      write_quiet(report.ruleset, assessment, options.language, out);
      continue;
    }
    any_unreadable = any_unreadable || assessment.verdict == Verdict::unreadable;
    if (assessment.verdict == Verdict::unreadable) continue;
    if (!first) page.blank();
    first = false;
    write_description(report.ruleset, assessment, options, report.assessments.size() == 1, page);
  }
  if (options.quiet || (report.assessments.size() == 1 && !any_unreadable)) return;
  if (!first) {
    page.blank();
    if (report.assessments.size() > 1) {
      write_profile(report.ruleset, options.language, page);
      write_checklist(report.ruleset, options.language, page);
    }
  }
  write_tally(report.ruleset.words, report.assessments, options.language, page);
}

}  // namespace pilotcheck
