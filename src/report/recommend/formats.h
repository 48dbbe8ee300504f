/// The formats of `recommend`: for each recommending unit the summary table of the notice, who falls outside its quota,
/// who is left out and why. To add one: its file, and here its declaration and its row.
///
///     write_csv(RecommendReport{ruleset, recommended}, options, out);
#pragma once

#include "ranking/recommend.h"
#include "report/format.h"

namespace pilotcheck {

struct RecommendReport {
  const Ruleset& ruleset;  ///< which has a recommendation
  const Recommended& recommended;
};

ReportFormat<RecommendReport>::Write write_text;
/// The notice's table alone; of several units each row names its own.
ReportFormat<RecommendReport>::Write write_csv;
/// A sheet for each unit, one of those left out, and the checklist.
ReportFormat<RecommendReport>::Write write_workbook;
ReportFormat<RecommendReport>::Write write_html;
/// The notice's table for each unit, on a page of its own, to be sealed.
ReportFormat<RecommendReport>::Write write_docx;

inline constexpr ReportFormat<RecommendReport> recommend_formats[] = {
    {"text", "给人看的推荐汇总", "the recommendations, for people", write_text},
    {"csv", "推荐汇总表", "the table to be handed in", write_csv},
    {"xlsx",
     "工作簿：各推荐单位一页，另有未推荐者与报送清单",
     "a workbook: a sheet for each unit, those left out, the checklist",
     write_workbook,
     {.binary = true}},
    {"docx",
     "Word 文件：各推荐单位的推荐汇总表，一页一表",
     "a Word document: the table of each unit, on a page of its own",
     write_docx,
     {.binary = true}},
    {"html", "单个网页文件，可打印", "one page, self-contained, printable", write_html},
};

}  // namespace pilotcheck
