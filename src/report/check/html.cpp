#include <filesystem>

#include "input/fix_hint.h"
#include "report/check/formats.h"
#include "report/check/html_parts.h"
#include "report/check/rules_footer.h"
#include "report/html_page.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/file_place.h"

namespace pilotcheck {

namespace {

void write_diagnostics(const HtmlReport& page, const Assessment& assessment) {
  if (page.for_author()) page.html.raw("<p class=\"about\">").text(assessment.file).raw("</p>\n");
  page.html.raw("<p class=\"verdict unreadable\">");
  page.html.text(verdict_text(page.ruleset.words, assessment.verdict, page.language())).raw("</p>\n<ul>\n");
  for (const Diagnostic& diagnostic : assessment.diagnostics) {
    page.html.raw("<li>");
    page.html.text(page.for_author() ? diagnostic_line(diagnostic, page.language())
                                     : page.said(with_advice(diagnostic.message, diagnostic.hint, page.language())));
    page.html.raw("</li>\n");
  }
  page.html.raw("</ul>\n");
}

void write_article(const HtmlReport& page, const Assessment& assessment, std::size_t number) {
  Markup& html = page.html;
  html.raw("<article id=\"d").number(number).raw("\">\n<div class=\"front\">\n<h2>");
  html.text(page.name_of(assessment)).raw("</h2>\n");
  if (assessment.verdict == Verdict::unreadable) {
    write_diagnostics(page, assessment);
    html.raw("</div>\n");
  } else {
    const std::vector<Gap> gaps = gaps_of(assessment);
    write_front(page, assessment, gaps);
    html.raw("</div>\n");
    write_gaps(page, assessment, gaps);
    write_passed(page, assessment);
  }
  html.raw("</article>\n");
}

void write_checklist(const HtmlReport& page) {
  if (page.ruleset.checklist.empty()) return;
  page.html.raw("<section class=\"checklist\"><h2>").text(checklist_heading(page.language())).raw("</h2>\n<ul>\n");
  for (const std::string& line : checklist_lines(page.ruleset, page.language())) {
    page.html.raw("<li>").text(line).raw("</li>\n");
  }
  page.html.raw("</ul></section>\n");
}

void write_foot(const HtmlReport& page) {
  Markup& html = page.html;
  html.raw("</main>\n<footer><p>pilotcheck " PILOTCHECK_VERSION " · ").text(page.ruleset.document);
  if (page.for_author()) html.raw(" · ").text(page.ruleset.id).raw(" ").text(page.ruleset.digest);
  html.raw("</p><p>");
  html.text(
      page.words("结论由工具按规则得出，只与描述一样可靠，不构成法律意见。",
                 "Verdicts follow from the rules; they are only as true as the description and no legal opinion."));
  html.raw("</p>");
  write_page_foot(PageScript::none, html);
}

}  // namespace

std::string HtmlReport::name_of(const Assessment& assessment) const {
  if (!assessment.enterprise.empty()) return assessment.enterprise;
  return for_author() ? assessment.file : std::filesystem::path(assessment.file).filename().string();
}

std::string HtmlReport::said(std::string_view message) const {
  return for_author() ? std::string(message) : without_places(without_fix(std::string(message)));
}

void write_html(const CheckReport& report, const ReportOptions& options, std::string& out) {
  Markup html(out);
  const HtmlReport page{report.ruleset, options, html};
  const std::string_view title = page.words("差距报告", "Gap report");
  write_page_head(report.ruleset, {title, PageScript::none, options.letterhead}, options.language, html);
  write_hatches(html);
  if (report.assessments.size() > 1) write_overview(page, report.assessments);
  std::size_t number = 0;
  for (const Assessment& assessment : report.assessments) write_article(page, assessment, ++number);
  write_profile(report.ruleset, options.language, page.for_author(), html);
  write_checklist(page);
  write_foot(page);
}

}  // namespace pilotcheck
