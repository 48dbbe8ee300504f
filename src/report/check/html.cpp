#include "report/check/formats.h"
#include "report/check/gap.h"
#include "report/check/html_drawings.h"
#include "report/check/rules_footer.h"
#include "report/html_page.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

class HtmlReport {
 public:
  HtmlReport(const Ruleset& ruleset, Language language, Markup& html)
      : ruleset_(ruleset), language_(language), html_(html) {}

  void write_foot() {
    html_.raw("</main>\n<footer><p>pilotcheck " PILOTCHECK_VERSION " · ").text(ruleset_.document).raw(" · ");
    html_.text(ruleset_.id).raw(" ").text(ruleset_.digest).raw("</p><p>");
    html_.text(words("结论由工具按规则得出，只与描述一样可靠，不构成法律意见。",
                     "Verdicts follow from the rules; they are only as true as the description and no legal opinion."));
    html_.raw("</p>");
  }

  void write_checklist() {
    if (ruleset_.checklist.empty()) return;
    html_.raw("<section class=\"checklist\"><h2>").text(checklist_heading(language_)).raw("</h2>\n<ul>\n");
    for (const std::string& line : checklist_lines(ruleset_, language_)) html_.raw("<li>").text(line).raw("</li>\n");
    html_.raw("</ul></section>\n");
  }

  void write(const Assessment& assessment, std::size_t number) {
    html_.raw("<article id=\"d").number(number).raw("\">\n<h2>");
    html_.text(assessment.enterprise.empty() ? assessment.file : assessment.enterprise)
        .raw("</h2>\n<p class=\"about\">");
    if (!assessment.pilot.empty()) html_.text(assessment.pilot).raw("<br>");
    html_.text(assessment.file).raw("</p>\n<p class=\"verdict ").text(name_of(assessment.verdict)).raw("\">");
    html_.text(verdict_text(ruleset_.words, assessment.verdict, language_)).raw("</p>\n");
    if (assessment.verdict == Verdict::unreadable) {
      write_diagnostics(assessment);
    } else {
      html_.raw("<p class=\"counts\">").text(counts_text(count_findings(assessment), language_)).raw("</p>\n");
      write_chart(ruleset_.words, assessment, language_, html_);
      write_gaps(assessment);
      write_waived(assessment);
      write_fixed(assessment);
      write_met(assessment);
      write_facts(assessment);
    }
    html_.raw("</article>\n");
  }

 private:
  [[nodiscard]] std::string_view words(std::string_view zh, std::string_view en) const {
    return say(language_, zh, en);
  }

  void write_diagnostics(const Assessment& assessment) {
    html_.raw("<ul>\n");
    for (const Diagnostic& diagnostic : assessment.diagnostics) {
      html_.raw("<li>").text(diagnostic_line(diagnostic, language_)).raw("</li>\n");
    }
    html_.raw("</ul>\n");
  }

  void write_gaps(const Assessment& assessment) {
    const std::vector<Gap> gaps = gaps_of(assessment);
    for (const Gap& gap : gaps) {
      if (gap.opens.part && &gap != &gaps.front()) html_.raw("</ul>\n");
      if (gap.opens.group) {
        html_.raw("<h3>").text(heading_of(ruleset_.words, gap.group, language_)).raw(" <small>");
        html_.number(count_of(gaps, gap.group)).raw("</small></h3>\n");
      }
      if (gap.opens.target && gap.target != nullptr) {
        html_.raw("<h4>").text(gap.target->rules->title.in(language_)).raw("</h4>\n");
      }
      if (gap.opens.part && gap.part != nullptr) {
        html_.raw("<h5>").text(gap.part->title.in(language_)).raw(" <small>").text(gap.part->id).raw(" · ");
        html_.text(clause_text(gap.part->source, language_)).raw("</small></h5>\n");
      }
      if (gap.opens.part) html_.raw("<ul class=\"gaps\">\n");
      write_finding(assessment, *gap.finding);
    }
    if (!gaps.empty()) html_.raw("</ul>\n");
  }

  void write_finding(const Assessment& assessment, const Finding& finding) {
    html_.raw("<li class=\"").text(name_of(finding.status)).raw("\"><p><strong>");
    html_.text(finding.message.in(language_)).raw("</strong></p><dl>");
    write_term(words("实填", "found"), finding.found.in(language_));
    write_term(words("建议", "advice"), finding.advice.in(language_));
    write_term(words("理由", "reason"), finding.reason);
    write_term(words("位置", "where"), place_of(assessment, finding));
    write_term(words("编号", "id"), finding.id);
    write_term(words("一并", "closes"), merged_ids(finding, words("、", ", ")));
    html_.raw("</dl></li>\n");
  }

  void write_term(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    html_.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
  }

  [[nodiscard]] std::string place_of(const Assessment& assessment, const Finding& finding) const {
    if (finding.field.empty()) return place_text(assessment.file, finding.detail.position);
    const std::string key = key_text(ruleset_.vocabulary, finding.detail.field, language_);
    if (finding.detail.position.line == 0) return fmt::format("{}{}", key, words("，文件中没有", ", not in the file"));
    return fmt::format("{}  {}", place_text(assessment.file, finding.detail.position), key);
  }

  void write_waived(const Assessment& assessment) {
    if (assessment.waived.empty()) return;
    html_.raw("<h3>").text(words("豁免", "Waived")).raw("</h3>\n<ul class=\"gaps\">\n");
    for (const Finding& finding : assessment.waived) write_finding(assessment, finding);
    html_.raw("</ul>\n");
  }

  void write_fixed(const Assessment& assessment) {
    if (assessment.fixed.empty()) return;
    html_.raw("<h3>").text(words("基线以来已补齐", "Fixed since the baseline")).raw("</h3>\n<ul>\n");
    for (const std::string& gap : assessment.fixed) html_.raw("<li>").text(gap).raw("</li>\n");
    html_.raw("</ul>\n");
  }

  void write_met(const Assessment& assessment) {
    html_.raw("<details><summary>").text(words("已满足的条目", "What is met")).raw("</summary>\n");
    for (const TargetResult& target : all_targets(assessment)) {
      for (const PartResult& part : target.parts) write_met(part);
    }
    html_.raw("</details>\n");
  }

  void write_met(const PartResult& part) {
    bool any = false;
    for (const CriterionResult& result : part.criteria) {
      if (result.judgement.status != Status::met) continue;
      if (!any) {
        html_.raw("<h5>").text(part.part->title.in(language_)).raw(" <small>").text(part.part->id);
        html_.raw("</small></h5>\n<ul class=\"met\">\n");
      }
      any = true;
      html_.raw("<li>").text(result.criterion->expect.in(language_)).raw("</li>\n");
    }
    if (any) html_.raw("</ul>\n");
  }

  void write_facts(const Assessment& assessment) {
    if (assessment.facts.empty()) return;
    html_.raw("<details><summary>").text(words("据以判断的事实", "The facts it was judged on"));
    html_.raw("</summary>\n<table class=\"facts\"><thead><tr><th scope=\"col\">").text(words("事实", "fact"));
    html_.raw("</th><th scope=\"col\">").text(words("所填", "stated")).raw("</th><th scope=\"col\">");
    html_.text(words("行", "line")).raw("</th></tr></thead>\n");
    const Bilingual* group = nullptr;
    for (const StatedFact& fact : assessment.facts) {
      if (group == nullptr || *group != fact.group) {
        if (group != nullptr) html_.raw("</tbody>\n");
        html_.raw("<tbody><tr><th colspan=\"3\" scope=\"rowgroup\">")
            .text(fact.group.in(language_))
            .raw("</th></tr>\n");
        group = &fact.group;
      }
      html_.raw("<tr><th scope=\"row\">").text(fact.label.in(language_)).raw("</th><td>");
      html_.text(fact.value.in(language_)).raw("</td><td>").number(fact.position.line).raw("</td></tr>\n");
    }
    html_.raw("</tbody></table></details>\n");
  }

  const Ruleset& ruleset_;
  Language language_;
  Markup& html_;
};

}  // namespace

void write_html(const CheckReport& report, const ReportOptions& options, std::string& out) {
  Markup html(out);
  HtmlReport page(report.ruleset, options.language, html);
  const PageHead head{say(options.language, "差距报告", "Gap report"), PageScript::none, options.letterhead};
  write_page_head(report.ruleset, head, options.language, html);
  if (report.assessments.size() > 1) write_overview(report.ruleset.words, report.assessments, options.language, html);
  std::size_t number = 0;
  for (const Assessment& assessment : report.assessments) page.write(assessment, ++number);
  page.write_checklist();
  page.write_foot();
  write_page_foot(PageScript::none, html);
}

}  // namespace pilotcheck
