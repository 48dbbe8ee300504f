#include "report/html_page.h"
#include "report/recommend/formats.h"
#include "report/recommend/unit_text.h"
#include "report/wording.h"

namespace pilotcheck {

void write_html(const RecommendReport& report, const ReportOptions& options, std::string& out) {
  const auto& [ruleset, recommended] = report;
  const Language language = options.language;
  Markup html(out);
  write_page_head(ruleset, {say(language, "推荐汇总表", "Summary of recommendations")}, language, html);
  for (const RecommendingUnit& unit : recommended.units) {
    html.raw("<article>\n<h2>").text(unit_title(unit, language)).raw("</h2>\n");
    if (!unit.name.empty()) {
      html.raw("<p class=\"about\">")
          .text(quota_text(unit, language))
          .raw(" · ")
          .text(order_text(unit, language))
          .raw("</p>\n");
    }
    if (!unit.chosen.empty()) {
      html.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"summary\"><thead><tr>");
      for (const std::string& cell : table_titles(ruleset, language))
        html.raw("<th scope=\"col\">").text(cell).raw("</th>");
      html.raw("</tr></thead><tbody>\n");
      std::size_t number = 0;
      for (const RankedRow* row : unit.chosen) {
        html.raw("<tr><td>").number(++number).raw("</td>");
        for (const std::string& text : column_texts(*row)) html.raw("<td>").text(text).raw("</td>");
        html.raw("</tr>\n");
      }
      html.raw("</tbody></table></div>\n");
    }
    const auto others = left_out(ruleset, unit, language);
    if (!others.empty()) html.raw("<h3>").text(say(language, "未推荐", "Not recommended")).raw("</h3>\n<ul>\n");
    for (const auto& [who, why] : others) html.raw("<li>").text(who).raw(" — ").text(why).raw("</li>\n");
    if (!others.empty()) html.raw("</ul>\n");
    html.raw("</article>\n");
  }
  html.raw("</main>\n<footer>");
  for (const std::string& line : closing_lines(ruleset, language)) html.raw("<p>").text(line).raw("</p>");
  write_page_foot(PageScript::none, html);
}

}  // namespace pilotcheck
