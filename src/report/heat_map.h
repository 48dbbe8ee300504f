/// The heat map of many descriptions: a row each, a column for every element that was judged of any. The page of single
/// reports and that of a ranking draw it.
///
///     write_heat_map(ruleset.words, rows, {"Rank", "Score"}, options, html);
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "assessment/assessment.h"
#include "output/markup.h"
#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// A figure of a row: as it is shown, and what the page sorts it by.
struct HeatFigure {
  std::string sorted_by;
  std::string text;
};

struct HeatRow {
  std::string name;
  std::string link;  ///< of its part of the page, `#d1`; may be empty
  Verdict verdict = Verdict::unreadable;
  std::vector<HeatFigure> figures;     ///< before the squares, one for each title
  std::vector<const RuleFile*> files;  ///< that were judged
  std::map<const Part*, Status> statuses;
};

/// `figures`: titles of the columns of figures, which stand behind the verdict. Columns with a title can be sorted
/// where the page has sort.js.
void write_heat_map(const Words& words, std::span<const HeatRow> rows, const std::vector<std::string>& figures,
                    const ReportOptions& options, Markup& html);

}  // namespace pilotcheck
