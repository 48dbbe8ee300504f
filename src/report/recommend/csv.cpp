#include "output/csv.h"

#include "report/recommend/formats.h"
#include "report/recommend/unit_text.h"
#include "report/wording.h"

namespace pilotcheck {

void write_csv(const RecommendReport& report, const ReportOptions& options, std::string& out) {
  const auto& [ruleset, recommended] = report;
  CsvWriter csv(out, options.byte_order_mark);
  std::vector<std::string> first = table_titles(ruleset, options.language);
  // One unit has the notice's table as it is; of several, each row names its own.
  const bool several = recommended.units.size() > 1;
  if (several) first.insert(first.begin(), std::string(say(options.language, "推荐单位", "Recommending unit")));
  csv.row(first);
  for (const RecommendingUnit& unit : recommended.units) {
    std::size_t number = 0;
    for (const RankedRow* row : unit.chosen) {
      std::vector<std::string> cells;
      if (several) cells.push_back(unit.name);
      cells.push_back(std::to_string(++number));
      for (const std::string& text : column_texts(*row)) cells.push_back(text);
      csv.row(cells);
    }
  }
}

}  // namespace pilotcheck
