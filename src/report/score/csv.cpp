#include "output/csv.h"

#include <fmt/format.h>

#include <vector>

#include "report/check/conclusion.h"
#include "report/score/formats.h"
#include "report/score/row_text.h"
#include "report/score/shared_text.h"
#include "report/wording.h"

namespace pilotcheck {

void write_csv(const ScoreReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  CsvWriter csv(out, options.byte_order_mark);
  std::vector<std::string> titles;
  for (const RankingColumn& column : ranking_columns(report.ruleset)) titles.push_back(column.title.in(language));
  csv.row(titles);
  std::size_t rank = 0;
  std::size_t number = 0;
  for (const RankedRow& row : report.rows) {
    const std::size_t shared = shared_characters(report.shared, number);
    const bool unreadable = row.verdict == Verdict::unreadable;
    std::vector<std::string> cells = {unreadable ? std::string() : std::to_string(++rank),
                                      row.enterprise,
                                      row.pilot,
                                      verdict_word(report.ruleset.words, row.verdict, language),
                                      unreadable ? std::string() : points(row.score),
                                      unreadable ? std::string() : fmt::format("{:.3f}", row.coverage),
                                      targets_text(row, language),
                                      std::to_string(count_gaps(row, FindingStatus::unmet)),
                                      std::to_string(count_gaps(row, FindingStatus::unstated)),
                                      std::to_string(row.invalid),
                                      row.file,
                                      row.reason,
                                      shared == 0 ? std::string() : std::to_string(shared),
                                      shared_with(report, number++, language)};
    if (has_ladder(report.ruleset)) cells.push_back(attained_text(report.ruleset, row, language));
    csv.row(cells);
  }
}

}  // namespace pilotcheck
