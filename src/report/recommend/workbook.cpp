#include "output/workbook.h"

#include <fmt/format.h>

#include "report/recommend/formats.h"
#include "report/recommend/unit_text.h"
#include "report/wording.h"

namespace pilotcheck {

void write_workbook(const RecommendReport& report, const ReportOptions& options, std::string& out) {
  const auto& [ruleset, recommended] = report;
  const Language language = options.language;
  Workbook book;
  std::size_t sheet = 0;
  for (const RecommendingUnit& unit : recommended.units) {
    if (unit.name.empty()) continue;
    std::vector<Workbook::Column> columns;
    for (const std::string& title : table_titles(ruleset, language))
      columns.push_back({title, columns.empty() ? 6.0 : 28.0});
    // Names of sheets are short and must differ.
    book.sheet(fmt::format("{} {}", ++sheet, unit.name), std::move(columns));
    std::size_t number = 0;
    for (const RankedRow* row : unit.chosen) {
      std::vector<Workbook::Cell> cells{++number};
      for (const std::string& text : column_texts(*row)) cells.emplace_back(text);
      book.row(cells);
    }
  }
  book.sheet(std::string(say(language, "未推荐", "Not recommended")),
             {{std::string(say(language, "推荐单位", "unit")), 28},
              {std::string(say(language, "描述", "description")), 44},
              {std::string(say(language, "原因", "reason")), 60}});
  for (const RecommendingUnit& unit : recommended.units) {
    for (auto& [who, why] : left_out(ruleset, unit, language)) book.row({unit.name, who, why});
  }
  for (const RankedRow* row : recommended.unreadable) book.row({std::string(), row->file, row->reason});
  book.notes(say(language, "报送清单", "Checklist"), closing_lines(ruleset, language));
  if (auto bytes = book.bytes()) out += *bytes;
}

}  // namespace pilotcheck
