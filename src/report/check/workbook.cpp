#include "output/workbook.h"

#include <fmt/format.h>

#include "report/check/conclusion.h"
#include "report/check/section_texts.h"
#include "report/check/work_list.h"
#include "report/check/work_sheet.h"
#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// With whose arithmetic it is.
std::string score_title(const Ruleset& ruleset, Language language) {
  const std::string& note = ruleset.scoring.note.in(language);
  if (note.empty()) return std::string(say(language, "得分", "score"));
  return language == Language::zh ? fmt::format("得分（{}）", note) : fmt::format("score ({})", note);
}

/// Verdict and counts of each description, so that the sums reconcile with every other report.
void write_summary(const CheckReport& report, Language language, Workbook& book) {
  const Words& words = report.ruleset.words;
  constexpr GapGroup groups[] = {GapGroup::ineligible, GapGroup::repair, GapGroup::write, GapGroup::attach,
                                 GapGroup::state,      GapGroup::decide, GapGroup::build, GapGroup::advice};
  std::vector<Workbook::Column> columns = {{words.enterprise_name.in(language), 28},
                                           {words.pilot_name.in(language), 28},
                                           {std::string(say(language, "结论", "verdict")), 24}};
  for (const GapGroup group : groups) columns.push_back({heading_of(words, group, language), 12});
  columns.push_back({std::string(say(language, "合计", "total")), 8});
  columns.push_back({score_title(report.ruleset, language), 14});
  columns.push_back({title_of(WorkColumn::gain, words).in(language), 8});
  columns.push_back({title_of(WorkColumn::file, words).in(language), 30});
  columns.push_back({std::string(say(language, "原因", "reason")), 30});
  const bool levels = has_ladder(report.ruleset);
  if (levels) columns.push_back({std::string(say(language, "达到", "attained")), 40});
  book.sheet(summary_sheet_name().in(language), std::move(columns));
  for (const Assessment& assessment : report.assessments) {
    const std::vector<Gap> gaps = gaps_of(assessment);
    std::vector<Workbook::Cell> cells = {assessment.enterprise, assessment.pilot,
                                         verdict_text(words, assessment, language)};
    const bool unreadable = assessment.verdict == Verdict::unreadable;
    for (const GapGroup group : groups) {
      cells.push_back(unreadable ? Workbook::Cell(std::string()) : Workbook::Cell(count_of(gaps, group)));
    }
    cells.push_back(unreadable ? Workbook::Cell(std::string()) : Workbook::Cell(gaps.size()));
    double gain = 0;
    for (const Gap& one : gaps) gain += one.finding->gain;
    for (const double points : {assessment.score, gain}) {
      cells.push_back(unreadable ? Workbook::Cell(std::string()) : Workbook::Cell(in_tenths(points)));
    }
    cells.emplace_back(assessment.file);
    std::string reasons;
    for (const Diagnostic& diagnostic : assessment.diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      reasons += (reasons.empty() ? "" : "\n") + with_advice(diagnostic.message, diagnostic.hint, language);
    }
    cells.emplace_back(std::move(reasons));
    if (levels) cells.emplace_back(attained_text(assessment, language));
    book.row(cells);
  }
}

void write_texts(const CheckReport& report, Language language, Workbook& book) {
  const Words& words = report.ruleset.words;
  book.sheet(texts_sheet_name().in(language), {{words.enterprise_name.in(language), 18},
                                               {words.target.in(language), 14},
                                               {std::string(say(language, "章节", "section")), 24},
                                               {std::string(say(language, "需写明", "what it must cover")), 44},
                                               {title_of(WorkColumn::missing, words).in(language), 44},
                                               {std::string(say(language, "最接近的原句", "nearest sentence")), 36},
                                               {title_of(WorkColumn::clause, words).in(language), 14},
                                               {title_of(WorkColumn::place, words).in(language), 24}});
  for (const Assessment& assessment : report.assessments) {
    for (const SectionText& text : section_texts(report.ruleset, assessment, language)) {
      book.row({assessment.enterprise, text.target, text.section, text.covers, text.missing, text.nearest, text.clause,
                text.place});
    }
  }
}

}  // namespace

void write_workbook(const CheckReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  const Ruleset& ruleset = report.ruleset;
  const WorkList list = work_list(report, language);
  Workbook book(fmt::format("{}  {} {}", ruleset.title.in(language), ruleset.id, ruleset.digest));
  std::vector<const WorkRow*> rows;
  for (const WorkItem& item : list.open) rows.push_back(&item.row);
  write_work_sheet(ruleset.words, work_sheet_name().in(language), rows, language, book);
  write_summary(report, language, book);
  write_texts(report, language, book);
  if (report.carried != nullptr) {
    rows.clear();
    for (const WorkRow& row : list.closed) rows.push_back(&row);
    write_work_sheet(ruleset.words, closed_sheet_name().in(language), rows, language, book);
  }
  if (!ruleset.profile.empty()) book.notes(say(language, "调整", "Profile"), profile_lines(ruleset, language));
  if (auto bytes = book.bytes()) out += *bytes;
}

}  // namespace pilotcheck
