#include "ranking/score_line.h"
#include "report/score/formats.h"

namespace pilotcheck {

void write_jsonl(const ScoreReport& report, const ReportOptions& /*options*/, std::string& out) {
  std::size_t rank = 0;
  for (const RankedRow& row : report.rows) {
    out += score_line(report.ruleset, row, row.verdict == Verdict::unreadable ? 0 : ++rank);
  }
}

}  // namespace pilotcheck
