/// The formats of `score` and `score merge`. To add one: its file, and here its declaration and its row.
///
///     write_csv(ScoreReport{ruleset, rows}, options, out);
#pragma once

#include <span>

#include "ranking/ranking.h"
#include "ranking/shared_passages.h"
#include "report/format.h"

namespace pilotcheck {

struct ScoreReport {
  const Ruleset& ruleset;
  std::span<const RankedRow> rows;  ///< ranked
  SharedPassages shared = {};       ///< of these rows
};

ReportFormat<ScoreReport>::Write write_table;
ReportFormat<ScoreReport>::Write write_csv;
/// The spread of scores and a heat map that can be sorted, without network.
ReportFormat<ScoreReport>::Write write_html;
/// A sheet of the ranking, one of all gaps, one of what candidates lack most, and notes.
ReportFormat<ScoreReport>::Write write_workbook;
/// As `pilotcheck schema score` describes it.
ReportFormat<ScoreReport>::Write write_jsonl;

inline constexpr ReportFormat<ScoreReport> score_formats[] = {
    {"table", "终端中的表格", "a table for the terminal", write_table},
    {"csv", "表格，每份描述一行", "a table, one row a description", write_csv},
    {"html", "网页：得分分布与热力图", "a page: the spread of scores and a heat map", write_html},
    {"xlsx",
     "工作簿：排序、工作清单、各条目",
     "a workbook: ranking, work list, counts per criterion",
     write_workbook,
     {.binary = true}},
    {"jsonl", "每份描述一行 JSON", "JSON, one description a line", write_jsonl},
};

}  // namespace pilotcheck
