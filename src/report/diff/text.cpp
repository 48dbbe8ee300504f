#include <fmt/format.h>

#include <algorithm>

#include "output/page.h"
#include "report/diff/formats.h"
#include "report/diff/gap_lists.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string counts_of(const Comparison& comparison, Language language) {
  std::string counts =
      fmt::format(fmt::runtime(say(language, "新出现 {}，已补齐 {}，仍有 {}", "{} opened, {} closed, {} remain")),
                  comparison.opened.size(), comparison.closed.size(), comparison.remaining.size());
  if (!comparison.unclaimed.empty()) {
    counts += fmt::format(fmt::runtime(say(language, "，不再申报 {}", ", {} no longer claimed")),
                          comparison.unclaimed.size());
  }
  return counts;
}

void write_comparison(const Words& words, const Comparison& comparison, Language language, Page& page) {
  page.paragraph(0, fmt::format("{} → {}", comparison.before->file, comparison.after->file), Style::bold);
  page.paragraph(2, fmt::format("{}{} → {}", say(language, "结论：", "verdict: "),
                                verdict_word(words, comparison.before->verdict, language),
                                verdict_word(words, comparison.after->verdict, language)));
  page.blank();
  std::size_t widest = 0;
  for (const ComparedTarget& target : comparison.targets) {
    widest = std::max(widest, text::display_width(target.rules->title.in(language)));
  }
  widest = std::min(widest, page.width() - 24);
  for (const ComparedTarget& target : comparison.targets) {
    const std::string title = text::truncate(target.rules->title.in(language), widest);
    page.row(fmt::format("  {}  {:>4} → {:>4}", text::pad(title, widest), progress_text(target.before),
                         progress_text(target.after)));
  }
  page.blank();
  for (const GapList& list : gap_lists) {
    const auto& gaps = comparison.*list.gaps;
    if (gaps.empty()) continue;
    page.paragraph(0, fmt::format("{}{}{}", say(language, list.zh, list.en), say(language, "：", ": "), gaps.size()),
                   Style::bold);
    for (const ComparedGap& gap : gaps) {
      page.marked(2, list.mark, fmt::format("{}  {}", gap.finding->id, words_of(gap, language)), list.style);
    }
    page.blank();
  }
  page.paragraph(0, counts_of(comparison, language));
}

}  // namespace

void write_text(const DiffReport& report, const ReportOptions& options, std::string& out) {
  Page page(out, options.width, options.color);
  for (const Comparison& comparison : report.comparisons) {
    if (options.quiet) {
      // One line whatever the width: it is read by scripts too.
      out += fmt::format("{} → {}{}{}\n", text::for_terminal(comparison.before->file),
                         text::for_terminal(comparison.after->file), say(options.language, "：", ": "),
                         counts_of(comparison, options.language));
      continue;
    }
    if (&comparison != &report.comparisons.front()) page.blank();
    write_comparison(report.ruleset.words, comparison, options.language, page);
  }
  if (options.quiet || report.ruleset.profile.empty()) return;
  page.blank();
  write_profile(report.ruleset, options.language, page);
}

}  // namespace pilotcheck
