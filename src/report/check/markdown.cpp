#include <fmt/format.h>

#include "assessment/verdict.h"
#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/check/gap.h"
#include "report/check/rules_footer.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

using text::for_markdown;

std::string share(const Tally& tally) {
  return tally.applicable() == 0 ? std::string("–") : fmt::format("{} / {}", tally.closed(), tally.applicable());
}

class MarkdownWriter {
 public:
  MarkdownWriter(const Words& words, std::string& out, Language language)
      : words_(words), out_(out), language_(language) {}

  void write(const Assessment& assessment) {
    out_ +=
        fmt::format("## {}\n\n", for_markdown(assessment.enterprise.empty() ? assessment.file : assessment.enterprise));
    const bool unreadable = assessment.verdict == Verdict::unreadable;
    std::string counts = unreadable ? std::string() : counts_beside_verdict(assessment, language_);
    if (!counts.empty()) counts += ' ';
    out_ += fmt::format("**{}** {}({})\n\n", for_markdown(verdict_text(words_, assessment, language_)),
                        for_markdown(counts), for_markdown(assessment.file));
    for (const Attainment& one : assessment.attained) {
      out_ +=
          fmt::format("{}{}\n\n", say(language_, "达到：", "Attained: "), for_markdown(attained_text(one, language_)));
    }
    for (const Diagnostic& diagnostic : assessment.diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      out_ += fmt::format("- {}\n", for_markdown(diagnostic_line(diagnostic, language_)));
    }
    if (unreadable) {
      out_ += '\n';
      return;
    }
    write_table(assessment);
    write_gaps(assessment);
    write_waived(assessment);
    write_fixed(assessment);
  }

 private:
  void write_table(const Assessment& assessment) {
    out_ += fmt::format("| {} | {} | {} |\n| --- | ---: | ---: |\n", words_.target.in(language_),
                        say(language_, "要素满足", "elements met"), say(language_, "章节满足", "sections met"));
    for (const TargetResult& target : all_targets(assessment)) {
      if (is_advice_only(target)) continue;
      out_ += fmt::format("| {} | {} | {} |\n", for_markdown(target.rules->title.in(language_)), share(target.elements),
                          share(target.sections));
    }
    out_ += '\n';
  }

  void write_gaps(const Assessment& assessment) {
    const std::vector<Gap> gaps = gaps_of(assessment);
    for (const Gap& gap : gaps) {
      if (gap.opens.group)
        out_ += fmt::format("{}### {} ({})\n\n", &gap == &gaps.front() ? "" : "\n",
                            heading_of(words_, gap.group, language_), count_of(gaps, gap.group));
      if (gap.part != nullptr && gap.opens.part) {
        out_ += fmt::format("{}**{}** {} ({})\n\n", gap.opens.group ? "" : "\n", for_markdown(gap.part->id),
                            for_markdown(gap.part->title.in(language_)),
                            for_markdown(clause_text(gap.part->source, language_)));
      }
      write_finding(assessment, *gap.finding);
    }
    if (!gaps.empty()) out_ += '\n';
  }

  void write_finding(const Assessment& assessment, const Finding& finding) {
    out_ += fmt::format("- {}", for_markdown(finding.message.in(language_)));
    if (!finding.found.empty()) {
      out_ += fmt::format("{}{}", say(language_, "；实填：", "; found: "), for_markdown(finding.found.in(language_)));
    }
    if (!finding.advice.empty()) out_ += fmt::format(" → {}", for_markdown(finding.advice.in(language_)));
    out_ += fmt::format(" ({}, {}{}{})\n", for_markdown(place_text(assessment.file, finding, language_)),
                        for_markdown(finding.id), finding.merged.empty() ? "" : ", ",
                        for_markdown(merged_ids(finding, ", ")));
  }

  void write_waived(const Assessment& assessment) {
    if (assessment.waived.empty()) return;
    out_ += fmt::format("### {}\n\n", say(language_, "豁免", "Waived"));
    for (const Finding& finding : assessment.waived) {
      out_ +=
          fmt::format("- {}{}{} ({}{}{})\n", for_markdown(finding.message.in(language_)),
                      say(language_, "；理由：", "; reason: "), for_markdown(finding.reason), for_markdown(finding.id),
                      finding.merged.empty() ? "" : ", ", for_markdown(merged_ids(finding, ", ")));
    }
    out_ += '\n';
  }

  void write_fixed(const Assessment& assessment) {
    if (assessment.fixed.empty()) return;
    out_ += fmt::format("### {}\n\n", say(language_, "基线以来已补齐", "Fixed since the baseline"));
    for (const std::string& gap : assessment.fixed) out_ += fmt::format("- {}\n", for_markdown(gap));
    out_ += '\n';
  }

  const Words& words_;
  std::string& out_;
  Language language_;
};

}  // namespace

void write_markdown(const CheckReport& report, const ReportOptions& options, std::string& out) {
  out += fmt::format("# {}\n\n", for_markdown(report.ruleset.title.in(options.language)));
  write_profile(report.ruleset, options.language, out);
  MarkdownWriter writer(report.ruleset.words, out, options.language);
  for (const Assessment& assessment : report.assessments) writer.write(assessment);
  if (report.ruleset.checklist.empty()) return;
  out += fmt::format("{}\n\n", checklist_heading(options.language));
  for (const std::string& line : checklist_lines(report.ruleset, options.language)) {
    out += fmt::format("- {}\n", for_markdown(line));
  }
}

}  // namespace pilotcheck
