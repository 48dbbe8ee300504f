#include <fmt/format.h>

#include "report/diff/formats.h"
#include "report/diff/gap_lists.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

void write_comparison(const Words& words, const Comparison& comparison, Language language, std::string& out) {
  const auto safe = [](std::string_view text) { return text::for_markdown(text); };
  out += fmt::format("## {} → {}\n\n", safe(comparison.before->file), safe(comparison.after->file));
  out += fmt::format("{} → **{}**\n\n", verdict_word(words, comparison.before->verdict, language),
                     verdict_word(words, comparison.after->verdict, language));
  out += fmt::format("| {} | {} | {} |\n| --- | ---: | ---: |\n", words.target.in(language),
                     say(language, "原先", "before"), say(language, "现在", "after"));
  for (const ComparedTarget& target : comparison.targets) {
    out += fmt::format("| {} | {} | {} |\n", safe(target.rules->title.in(language)), progress_text(target.before),
                       progress_text(target.after));
  }
  for (const GapList& list : gap_lists) {
    const auto& gaps = comparison.*list.gaps;
    if (gaps.empty()) continue;
    out += fmt::format("\n### {} ({})\n\n", say(language, list.zh, list.en), gaps.size());
    for (const ComparedGap& gap : gaps) {
      out += fmt::format("- {} ({})\n", safe(words_of(gap, language)), safe(gap.finding->id));
    }
  }
}

}  // namespace

void write_markdown(const DiffReport& report, const ReportOptions& options, std::string& out) {
  for (const Comparison& comparison : report.comparisons) {
    if (&comparison != &report.comparisons.front()) out += '\n';
    write_comparison(report.ruleset.words, comparison, options.language, out);
  }
  if (report.ruleset.profile.empty()) return;
  out += '\n';
  write_profile(report.ruleset, options.language, out);
}

}  // namespace pilotcheck
