#include <fmt/format.h>

#include "output/page.h"
#include "report/recommend/formats.h"
#include "report/recommend/unit_text.h"
#include "report/wording.h"

namespace pilotcheck {

void write_text(const RecommendReport& report, const ReportOptions& options, std::string& out) {
  const auto& [ruleset, recommended] = report;
  const Language language = options.language;
  Page page(out, options.width, options.color);
  for (const RecommendingUnit& unit : recommended.units) {
    page.paragraph(0, unit_title(unit, language), Style::bold);
    if (!unit.name.empty()) {
      page.paragraph(
          2, fmt::format("{}{}{}", quota_text(unit, language), say(language, "，", ", "), order_text(unit, language)));
    }
    std::size_t number = 0;
    for (const RankedRow* row : unit.chosen) {
      page.marked(2, fmt::format("{:>2}.", ++number),
                  fmt::format("{}  {}", fmt::join(column_texts(*row), "  "), fmt::format("{:.1f}", row->score)),
                  Style::good);
    }
    for (const auto& [who, why] : left_out(ruleset, unit, language)) {
      page.marked(2, " -", fmt::format("{}{}{}", who, say(language, "：", ": "), why), Style::dim);
    }
    page.blank();
  }
  for (const RankedRow* row : recommended.unreadable) {
    page.marked(0, "!", fmt::format("{}{}{}", row->file, say(language, "：无法读取：", ": unreadable: "), row->reason),
                Style::bad);
  }
  for (const std::string& line : closing_lines(ruleset, language)) page.paragraph(0, line);
}

}  // namespace pilotcheck
