#include "report/check/conclusion.h"
#include "report/check/html_parts.h"
#include "report/check/work_plan.h"
#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

constexpr std::size_t most_steps = 5;

void write_line(const HtmlReport& page, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  page.html.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
}

void write_who(const HtmlReport& page, const Assessment& assessment) {
  const Language language = page.language();
  const Words& words = page.ruleset.words;
  page.html.raw("<dl class=\"who\">");
  write_line(page, capitalised(words.pilot.in(language)), assessment.pilot);
  if (const std::string note = first_words(assessment, language); !note.empty()) {
    write_line(page, page.words("注意", "Note"), note);
  }
  write_line(page, page.words("调整", "Profile"), profile_note(page.ruleset, language));
  write_line(page, page.words("申报", "Claims"), claims_text(words, assessment, language));
  for (const Attainment& one : assessment.attained)
    write_line(page, page.words("达到", "Attained"), attained_text(one, language));
  if (page.options.today.year != 0) {
    write_line(page, page.words("日期", "Date"), date_text(page.options.today, language));
  }
  if (page.for_author()) write_line(page, page.words("文件", "File"), assessment.file);
  page.html.raw("</dl>\n");
}

void write_number(Markup& html, std::size_t number) {
  html.raw("<td class=\"figure\">");
  if (number == 0) {
    html.raw("–");
  } else {
    html.number(number);
  }
  html.raw("</td>");
}

void write_row(const HtmlReport& page, std::string_view name, const Work& work) {
  page.html.raw("<tr><th scope=\"row\">").text(name).raw("</th>");
  for (const std::size_t number : {work.blocking, work.must, work.advised, work.total()}) {
    write_number(page.html, number);
  }
  page.html.raw("</tr>\n");
}

void write_work(const HtmlReport& page, const Assessment& assessment, std::span<const Gap> gaps) {
  const Language language = page.language();
  Markup& html = page.html;
  html.raw("<div><h3>").text(page.words("要做的事", "What to do")).raw("</h3>\n<table class=\"work\"><thead><tr>");
  for (const std::string_view title :
       {page.words("工作", "Work"), page.words("先决", "First"), page.words("必须", "Must"),
        page.words("建议", "Advised"), page.words("合计", "All")}) {
    html.raw("<th scope=\"col\">").text(title).raw("</th>");
  }
  html.raw("</tr></thead><tbody>\n");
  Work sum;
  for (const Work& work : work_by_remedy(gaps)) {
    write_row(page, heading_of(page.ruleset.words, group_for(work.remedy), language), work);
    sum.blocking += work.blocking;
    sum.must += work.must;
    sum.advised += work.advised;
  }
  html.raw("</tbody><tfoot>\n");
  write_row(page, page.words("合计", "All"), sum);
  html.raw("</tfoot></table>\n");
  if (const std::string note = gain_note(page.ruleset, assessment, gaps, language); !note.empty()) {
    html.raw("<p class=\"about\">").text(capitalised(note)).raw("</p>\n");
  }
  if (sum.blocking > 0) {
    html.raw("<p class=\"about\">").text(page.words("先决：", "First: "));
    html.text(heading_of(page.ruleset.words, GapGroup::ineligible, language)).raw("</p>\n");
  }
  html.raw("</div>\n");
}

void write_step(const HtmlReport& page, const Gap& step) {
  const Language language = page.language();
  Markup& html = page.html;
  html.raw("<li><strong>").text(page.said(headline_of(step, language))).raw("</strong>");
  if (!step.finding->advice.empty()) {
    html.raw("<span class=\"advice\">").text(page.said(step.finding->advice.in(language))).raw("</span>");
  }
  html.raw(" <span class=\"share\">");
  html.text(heading_of(page.ruleset.words, step.group, language));
  if (step.part != nullptr) html.raw(" · ").text(step.part->title.in(language));
  if (const std::string gain = gain_text(*step.finding, language); !gain.empty()) html.raw(" · ").text(gain);
  html.raw("</span></li>\n");
}

void write_steps(const HtmlReport& page, std::span<const Gap> gaps) {
  const std::vector<const Gap*> steps = most_valuable(gaps, most_steps);
  if (steps.empty()) return;
  page.html.raw("<div><h3>")
      .text(page.words("最有价值的几步", "The most valuable steps"))
      .raw("</h3>\n<ol class=\"steps\">\n");
  for (const Gap* step : steps) write_step(page, *step);
  page.html.raw("</ol></div>\n");
}

}  // namespace

void write_front(const HtmlReport& page, const Assessment& assessment, std::span<const Gap> gaps) {
  const Language language = page.language();
  Markup& html = page.html;
  write_who(page, assessment);
  html.raw("<p class=\"verdict ").text(name_of(assessment.verdict)).raw("\">");
  html.text(conclusion_text(page.ruleset, assessment, gaps, page.options.today, language)).raw("</p>\n");
  const std::string counts = counts_beside_verdict(assessment, language);
  html.raw("<p class=\"counts\">").text(verdict_text(page.ruleset.words, assessment, language));
  if (!counts.empty()) html.raw(" · ").text(counts);
  html.raw("</p>\n");
  write_chart(page, assessment);
  if (gaps.empty()) return;
  html.raw("<div class=\"plan\">\n");
  write_work(page, assessment, gaps);
  write_steps(page, gaps);
  html.raw("</div>\n");
}

}  // namespace pilotcheck
