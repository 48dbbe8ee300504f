#include <algorithm>

#include "report/check/html_parts.h"
#include "report/check/met_basis.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

void write_met(const HtmlReport& page, const Part& part, const CriterionResult& result, const Assessment& assessment) {
  Markup& html = page.html;
  html.raw("<li>").text(result.criterion->expect.in(page.language()));
  html.text(own_clause_text(*result.criterion, part, page.language()));
  const auto basis = met_basis(page.ruleset.vocabulary, *result.criterion, assessment.facts, page.language());
  for (const std::string& line : basis) {
    if (&line == &basis.front()) {
      html.raw(" <span class=\"share\">— ");
    } else {
      html.text(page.words("；", "; "));
    }
    html.text(line);
  }
  if (!basis.empty()) html.raw("</span>");
  html.raw("</li>\n");
}

bool is_met(const CriterionResult& result) { return result.judgement.status == Status::met; }

void write_met(const HtmlReport& page, const PartResult& part, const Assessment& assessment) {
  Markup& html = page.html;
  bool any = false;
  for (const CriterionResult& result : part.criteria) {
    if (!is_met(result)) continue;
    if (!any) {
      html.raw("<h4>").text(part.part->title.in(page.language()));
      html.raw(" <small>");
      if (page.for_author()) html.text(part.part->id).raw(" · ");
      html.text(clause_text(part.part->source, page.language())).raw("</small></h4>\n<ul class=\"met\">\n");
    }
    any = true;
    write_met(page, *part.part, result, assessment);
  }
  if (any) html.raw("</ul>\n");
}

void write_facts(const HtmlReport& page, std::span<const StatedFact> facts) {
  if (facts.empty()) return;
  Markup& html = page.html;
  html.raw("<details><summary>").text(page.words("据以判断的事实", "The facts it was judged on"));
  html.raw("</summary>\n<table class=\"facts\"><thead><tr><th scope=\"col\">").text(page.words("事实", "fact"));
  html.raw("</th><th scope=\"col\">").text(page.words("所填", "stated")).raw("</th>");
  if (page.for_author()) html.raw("<th scope=\"col\">").text(page.words("行", "line")).raw("</th>");
  html.raw("</tr></thead>\n");
  const Bilingual* group = nullptr;
  for (const StatedFact& fact : facts) {
    if (group == nullptr || *group != fact.group) {
      if (group != nullptr) html.raw("</tbody>\n");
      html.raw("<tbody><tr><th colspan=\"").number(page.for_author() ? 3 : 2).raw("\" scope=\"rowgroup\">");
      html.text(fact.group.in(page.language())).raw("</th></tr>\n");
      group = &fact.group;
    }
    html.raw("<tr><th scope=\"row\">").text(fact.label.in(page.language())).raw("</th><td>");
    html.text(fact.value.in(page.language())).raw("</td>");
    if (page.for_author()) {
      html.raw("<td>");
      fact.place.known() ? html.text(place_name(fact.place).in(page.language())) : html.number(fact.position.line);
      html.raw("</td>");
    }
    html.raw("</tr>\n");
  }
  html.raw("</tbody></table></details>\n");
}

}  // namespace

void write_passed(const HtmlReport& page, const Assessment& assessment) {
  page.html.raw("<details><summary>").text(page.words("已满足的条目", "What is met")).raw("</summary>\n");
  for (const TargetResult& target : all_targets(assessment)) {
    const auto has_met = [](const PartResult& part) { return std::ranges::any_of(part.criteria, is_met); };
    if (std::ranges::none_of(target.parts, has_met)) continue;
    page.html.raw("<h3>").text(target.rules->title.in(page.language())).raw("</h3>\n");
    for (const PartResult& part : target.parts) write_met(page, part, assessment);
  }
  page.html.raw("</details>\n");
  write_facts(page, assessment.facts);
}

}  // namespace pilotcheck
