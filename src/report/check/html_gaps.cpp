#include "report/check/html_parts.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

class HtmlGapWriter {
 public:
  HtmlGapWriter(const HtmlReport& page, const Assessment& assessment)
      : page_(page), html_(page.html), assessment_(assessment) {}

  void write_headings(const Gap& gap, std::size_t of_group) {
    if (gap.opens.group) {
      html_.raw("<h3>").text(heading_of(page_.ruleset.words, gap.group, page_.language())).raw(" <small>");
      html_.number(of_group).raw("</small></h3>\n");
    }
    if (gap.opens.target && gap.target != nullptr) {
      html_.raw("<h4>").text(gap.target->rules->title.in(page_.language())).raw("</h4>\n");
    }
    if (gap.opens.part && gap.part != nullptr) {
      html_.raw("<h5>").text(gap.part->title.in(page_.language())).raw(" <small>");
      if (page_.for_author()) html_.text(gap.part->id).raw(" · ");
      html_.text(clause_text(gap.part->source, page_.language())).raw("</small></h5>\n");
    }
  }

  void write(const Gap& gap) {
    const Finding& finding = *gap.finding;
    open(finding.status, headline_of(gap, page_.language()));
    const std::vector<const Finding*> subjects = subjects_of(gap);
    if (subjects.empty()) write_term(page_.words("要求", "asked"), finding.expect.in(page_.language()));
    write_subjects(subjects);
    write_details(finding, gap.part);
  }

  void write_waived(const Finding& finding) {
    open(finding.status, finding.message.in(page_.language()));
    write_term(page_.words("理由", "reason"), finding.reason);
    write_details(finding, nullptr);
  }

 private:
  void open(FindingStatus status, std::string_view headline) {
    html_.raw("<li class=\"").text(name_of(status)).raw("\"><p><strong>");
    html_.text(page_.said(headline))
        .raw("</strong> <span class=\"share\">")
        .text(status_name(status))
        .raw("</span></p><dl>");
  }

  [[nodiscard]] std::string_view status_name(FindingStatus status) const {
    switch (status) {
      case FindingStatus::unmet:
        return status_word(Status::unmet, page_.language());
      case FindingStatus::unstated:
        return status_word(Status::unstated, page_.language());
      case FindingStatus::waived:
        return status_word(Status::waived, page_.language());
      case FindingStatus::invalid:
        break;
    }
    return status_word(FindingStatus::invalid, page_.language());
  }

  void write_term(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    html_.raw("<div><dt>").text(name).raw("</dt><dd>").text(value).raw("</dd></div>");
  }

  /// What is asked of it by several criteria, one line each.
  void write_subjects(const std::vector<const Finding*>& subjects) {
    if (subjects.empty()) return;
    html_.raw("<div><dt>").text(page_.words("要求", "asked")).raw("</dt><dd><ul class=\"subjects\">");
    for (const Finding* subject : subjects) {
      html_.raw("<li>").text(subject->expect.in(page_.language()));
      if (subject->level == Level::should) html_.text(page_.words("（建议）", " (advised)"));
      html_.raw("</li>");
    }
    html_.raw("</ul></dd></div>");
  }

  void write_details(const Finding& finding, const Part* part) {
    write_term(page_.words("实填", "found"), page_.said(finding.found.in(page_.language())));
    write_term(page_.words("建议", "advice"), page_.said(finding.advice.in(page_.language())));
    if (finding.status != FindingStatus::waived) {
      write_term(page_.words("可得", "brings"), gain_text(finding, page_.language()));
    }
    const std::string clause = clause_text(finding.source, page_.language());
    if (part == nullptr || clause != clause_text(part->source, page_.language())) {
      write_term(page_.words("依据", "clause"), clause);
    }
    html_.raw("</dl>");
    if (page_.for_author()) write_trace(finding);
    html_.raw("</li>\n");
  }

  /// Where it is mended, and by which names programs know it.
  void write_trace(const Finding& finding) {
    html_.raw("<dl class=\"trace\">");
    write_term(page_.words("位置", "where"), place_of(finding));
    write_term(page_.words("编号", "id"), finding.id);
    write_term(page_.words("一并", "closes"), merged_ids(finding, page_.words("、", ", ")));
    write_term(page_.words("未豁免", "not waived"),
               fmt::format("{}", fmt::join(finding.not_waived, page_.words("、", ", "))));
    html_.raw("</dl>");
  }

  [[nodiscard]] std::string place_of(const Finding& finding) const {
    if (finding.field.empty()) return place_text(assessment_.file, finding, page_.language());
    const std::string key = key_text(page_.ruleset.vocabulary, finding.detail.field, page_.language());
    if (finding.detail.position.line == 0) {
      return fmt::format("{}{}", key, page_.words("，文件中没有", ", not in the file"));
    }
    return fmt::format("{}  {}", place_text(assessment_.file, finding, page_.language()), key);
  }

  const HtmlReport& page_;
  Markup& html_;
  const Assessment& assessment_;
};

}  // namespace

void write_gaps(const HtmlReport& page, const Assessment& assessment, std::span<const Gap> gaps) {
  Markup& html = page.html;
  HtmlGapWriter writer(page, assessment);
  for (const Gap& gap : gaps) {
    if (gap.opens.part && &gap != &gaps.front()) html.raw("</ul>\n");
    writer.write_headings(gap, count_of(gaps, gap.group));
    if (gap.opens.part) html.raw("<ul class=\"gaps\">\n");
    writer.write(gap);
  }
  if (!gaps.empty()) html.raw("</ul>\n");
  if (!assessment.waived.empty()) {
    html.raw("<h3>").text(page.words("豁免", "Waived")).raw("</h3>\n<ul class=\"gaps\">\n");
    for (const Finding& finding : assessment.waived) writer.write_waived(finding);
    html.raw("</ul>\n");
  }
  if (assessment.fixed.empty()) return;
  html.raw("<h3>").text(page.words("基线以来已补齐", "Fixed since the baseline")).raw("</h3>\n");
  if (!page.for_author()) {
    html.raw("<p>").number(assessment.fixed.size()).text(page.words(" 项", " gaps")).raw("</p>\n");
    return;
  }
  html.raw("<ul>\n");
  for (const std::string& gap : assessment.fixed) html.raw("<li>").text(gap).raw("</li>\n");
  html.raw("</ul>\n");
}

}  // namespace pilotcheck
