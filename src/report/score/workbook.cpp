#include "output/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "report/check/conclusion.h"
#include "report/check/work_sheet.h"
#include "report/profile_text.h"
#include "report/score/formats.h"
#include "report/score/row_text.h"
#include "report/score/shared_text.h"
#include "report/wording.h"
#include "ruleset/advice.h"

namespace pilotcheck {

namespace {

struct CriterionCounts {
  std::size_t unmet = 0;
  std::size_t unstated = 0;
};

/// What do candidates lack most? Counts per criterion, the most frequent first.
std::vector<std::pair<const Criterion*, CriterionCounts>> counts_by_criterion(const Ruleset& ruleset,
                                                                              std::span<const RankedRow> rows) {
  std::unordered_map<const Criterion*, CriterionCounts> counts;
  for (const RankedRow& row : rows) {
    for (const RankedGap& gap : row.gaps) {
      CriterionCounts& one = counts[gap.criterion];
      ++(gap.status == FindingStatus::unmet ? one.unmet : one.unstated);
    }
  }
  std::vector<std::pair<const Criterion*, CriterionCounts>> sorted;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        if (const auto found = counts.find(&criterion); found != counts.end()) sorted.emplace_back(*found);
      }
    }
  }
  std::ranges::stable_sort(sorted, std::greater<>(),
                           [](const auto& one) { return one.second.unmet + one.second.unstated; });
  return sorted;
}

std::string words(std::string_view zh, std::string_view en, Language language) {
  return std::string(say(language, zh, en));
}

void write_ranking(const ScoreReport& report, Language language, Workbook& book) {
  const Words& labels = report.ruleset.words;
  std::vector<Workbook::Column> columns;
  for (const RankingColumn& column : ranking_columns(report.ruleset)) {
    columns.push_back({column.title.in(language), column.width});
  }
  book.sheet(ranking_sheet_name().in(language), std::move(columns));
  std::size_t rank = 0;
  std::size_t number = 0;
  for (const RankedRow& row : report.rows) {
    const std::size_t shared = shared_characters(report.shared, number);
    const bool unreadable = row.verdict == Verdict::unreadable;
    const auto figure = [&](double value) {
      return unreadable ? Workbook::Cell(std::string()) : Workbook::Cell(value);
    };
    std::vector<Workbook::Cell> cells = {unreadable ? Workbook::Cell(std::string()) : Workbook::Cell(++rank),
                                         row.enterprise,
                                         row.pilot,
                                         verdict_word(labels, row.verdict, language),
                                         figure(std::round(row.score * 10) / 10),
                                         figure(std::round(row.coverage * 1000) / 1000),
                                         targets_text(row, language),
                                         count_gaps(row, FindingStatus::unmet),
                                         count_gaps(row, FindingStatus::unstated),
                                         row.invalid,
                                         row.file,
                                         row.reason,
                                         shared == 0 ? Workbook::Cell(std::string()) : Workbook::Cell(shared),
                                         shared_with(report, number++, language)};
    if (has_ladder(report.ruleset)) cells.emplace_back(attained_text(report.ruleset, row, language));
    book.row(cells);
  }
}

std::unordered_map<const Criterion*, const RuleFile*> files_of_criteria(const Ruleset& ruleset) {
  std::unordered_map<const Criterion*, const RuleFile*> files;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) files[&criterion] = &file;
    }
  }
  return files;
}

void write_gaps(const Ruleset& ruleset, std::span<const RankedRow> rows, Language language, Workbook& book) {
  const Words& labels = ruleset.words;
  const auto title = [&](WorkColumn column) { return title_of(column, labels).in(language); };
  book.sheet(say(language, "差距", "Gaps"), {{title(WorkColumn::enterprise), 24},
                                             {title(WorkColumn::target), 12},
                                             {words("编号", "id", language), 24},
                                             {words("判定", "judged", language), 8},
                                             {words("要求", "expected", language), 40},
                                             {title(WorkColumn::advice), 36},
                                             {title(WorkColumn::remedy), 8},
                                             {title(WorkColumn::clause), 14},
                                             {title(WorkColumn::file), 24},
                                             {title(WorkColumn::who), 9},
                                             {title(WorkColumn::until), 11},
                                             {title(WorkColumn::state), 8, state_choices(language)}});
  const std::unordered_map<const Criterion*, const RuleFile*> files = files_of_criteria(ruleset);
  for (const RankedRow& row : rows) {
    for (const RankedGap& gap : row.gaps) {
      const Status status = gap.status == FindingStatus::unmet ? Status::unmet : Status::unstated;
      book.row({row.enterprise, files.at(gap.criterion)->title.in(language), gap.criterion->id,
                std::string(status_word(status, language)), gap.criterion->expect.in(language),
                advice_on(*gap.criterion, {}, ruleset.vocabulary).in(language),
                std::string(remedy_word(gap.remedy, language)), clause_text(gap.criterion->source, language),
                row.file});
    }
    if (row.invalid == 0) continue;
    book.row(
        {row.enterprise, std::string(), std::string(), std::string(status_word(FindingStatus::invalid, language)),
         fmt::format(fmt::runtime(say(language, "{} 处填写有误", "faults of writing: {}")), row.invalid),
         fmt::format(fmt::runtime(say(language, "逐处改正，见 pilotcheck check {}", "mend each: pilotcheck check {}")),
                     row.file),
         std::string(remedy_word(Remedy::repair, language)), std::string(), row.file});
  }
}

/// Of rows that say what is to be done, the work list, as `check` writes it; of others, which were read from lines,
/// what their criteria ask for.
void write_work(const ScoreReport& report, Language language, Workbook& book) {
  std::vector<WorkRow> rows;
  for (const RankedRow& row : report.rows) {
    for (const std::vector<std::string>& cells : row.work) rows.push_back(work_row(cells));
  }
  if (rows.empty()) return write_gaps(report.ruleset, report.rows, language, book);
  std::vector<const WorkRow*> pointers;
  pointers.reserve(rows.size());
  for (const WorkRow& row : rows) pointers.push_back(&row);
  write_work_sheet(report.ruleset.words, work_sheet_name().in(language), pointers, language, book);
}

void write_criteria(const ScoreReport& report, Language language, Workbook& book) {
  book.sheet(criteria_sheet_name().in(language), {{words("编号", "id", language), 34},
                                                  {words("要求", "expected", language), 48},
                                                  {words("依据", "clause", language), 20},
                                                  {words("未满足", "unmet", language), 8},
                                                  {words("未填写", "not stated", language), 8}});
  for (const auto& [criterion, counts] : counts_by_criterion(report.ruleset, report.rows)) {
    book.row({criterion->id, criterion->expect.in(language), clause_text(criterion->source, language), counts.unmet,
              counts.unstated});
  }
}

/// A sheet of its own where there is something to tell.
void write_shared(const ScoreReport& report, Language language, Workbook& book) {
  constexpr std::size_t most = 10'000;
  if (report.shared.texts.empty()) return;
  std::vector<Workbook::Column> columns;
  for (const SharedColumn& column : shared_columns()) columns.push_back({column.title.in(language), column.width});
  book.sheet(shared_title(language), std::move(columns));
  const std::size_t shown = std::min(most, report.shared.texts.size());
  for (const SharedText& text : std::span(report.shared.texts).first(shown)) {
    SharedCells cells = cells_of(report, text, language);
    book.row({cells.characters, cells.share, cells.first, cells.second, cells.fields, cells.first_place,
              cells.second_place});
  }
  if (std::string more = shared_more(report.shared, shown, language); !more.empty()) book.row({std::move(more)});
}

}  // namespace

void write_workbook(const ScoreReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  const Ruleset& ruleset = report.ruleset;
  Workbook book;
  write_ranking(report, language, book);
  write_work(report, language, book);
  write_criteria(report, language, book);
  write_shared(report, language, book);
  std::vector<std::string> notes = {
      ruleset.title.in(language), ruleset.scoring.note.in(language),
      words("算法见 pilotcheck explain scoring。", "How scores come about: pilotcheck explain scoring.", language),
      fmt::format("{} {}", ruleset.id, ruleset.digest)};
  if (std::ranges::all_of(report.rows, [](const RankedRow& row) { return row.work.empty(); })) {
    notes.push_back(words("合并的结果不带每项实填了什么、缺什么；见 pilotcheck check --format xlsx。",
                          "Rows that were merged do not say what was found and what is missing of each: see pilotcheck "
                          "check --format xlsx.",
                          language));
  }
  if (!report.shared.texts.empty()) {
    for (const std::string& note : shared_notes(report, language)) {
      notes.push_back(fmt::format("{}{}{}", shared_title(language), say(language, "：", ": "), note));
    }
  }
  for (std::string& line : profile_lines(ruleset, language)) notes.push_back(std::move(line));
  book.notes(notes_sheet_name().in(language), notes);
  if (auto bytes = book.bytes()) out += *bytes;
}

}  // namespace pilotcheck
