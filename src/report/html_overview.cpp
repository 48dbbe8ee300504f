#include <algorithm>
#include <map>
#include <vector>

#include "report/html.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

struct Row {
  const Assessment* assessment = nullptr;
  std::size_t number = 0;  ///< of its part of the page
  std::map<const Part*, Status> statuses;
};

/// Best first; what is equal in all else by the place among the inputs' names, never by the order of the inputs.
bool before(const Row& left, const Row& right) {
  const Assessment& a = *left.assessment;
  const Assessment& b = *right.assessment;
  if (a.verdict != b.verdict) return a.verdict < b.verdict;
  if (a.score != b.score) return a.score > b.score;
  if (a.enterprise != b.enterprise) return a.enterprise < b.enterprise;
  return a.file < b.file;
}

Row row_of(const Assessment& assessment, std::size_t number) {
  Row row{&assessment, number, {}};
  for (const auto* group : {&assessment.baseline, &assessment.targets}) {
    for (const TargetResult& target : *group) {
      for (const PartResult& part : target.parts) {
        if (part.part->kind == PartKind::element) row.statuses.emplace(part.part, part.status);
      }
    }
  }
  return row;
}

/// The elements that were judged of anyone, by target, in the order of the ruleset.
using Columns = std::vector<std::pair<const RuleFile*, std::vector<const Part*>>>;

Columns columns_of(std::span<const Assessment> assessments) {
  Columns columns;
  for (const Assessment& assessment : assessments) {
    for (const auto* group : {&assessment.baseline, &assessment.targets}) {
      for (const TargetResult& target : *group) {
        if (std::ranges::find(columns, target.rules, &Columns::value_type::first) != columns.end()) continue;
        auto& [rules, parts] = columns.emplace_back(target.rules, std::vector<const Part*>{});
        for (const Part& part : rules->parts) {
          if (part.kind == PartKind::element) parts.push_back(&part);
        }
      }
    }
  }
  // Rule files stand one behind the other in the ruleset.
  std::ranges::sort(columns, std::less<>(), &Columns::value_type::first);
  return columns;
}

void write_head(const Columns& columns, Language language, Markup& html) {
  html.raw("<thead><tr><th rowspan=\"2\" scope=\"col\">").text(say(language, "企业", "Enterprise"));
  html.raw("</th><th rowspan=\"2\" scope=\"col\">").text(say(language, "结论", "Verdict")).raw("</th>");
  for (const auto& [rules, parts] : columns) {
    html.raw("<th scope=\"colgroup\" colspan=\"").number(parts.size()).raw("\">");
    html.text(rules->title.in(language)).raw("</th>");
  }
  html.raw("</tr><tr>");
  for (const auto& [rules, parts] : columns) {
    std::size_t number = 0;
    for (const Part* part : parts) {
      html.raw("<th scope=\"col\" title=\"").text(part->id).raw(" ").text(part->title.in(language)).raw("\">");
      html.number(++number).raw("</th>");
    }
  }
  html.raw("</tr></thead>\n");
}

void write_row(const Row& row, const Columns& columns, Language language, Markup& html) {
  const Assessment& assessment = *row.assessment;
  html.raw("<tr><th scope=\"row\"><a href=\"#d").number(row.number).raw("\">");
  html.text(assessment.enterprise.empty() ? assessment.file : assessment.enterprise)
      .raw("</a></th><td class=\"verdict ");
  html.text(name_of(assessment.verdict)).raw("\">").text(verdict_word(assessment.verdict, language)).raw("</td>");
  for (const auto& [rules, parts] : columns) {
    for (const Part* part : parts) {
      const auto found = row.statuses.find(part);
      if (found == row.statuses.end()) {
        html.raw("<td></td>");
        continue;
      }
      html.raw("<td class=\"").text(name_of(found->second)).raw("\" title=\"").text(part->id).raw(" ");
      html.text(part->title.in(language)).raw(": ").text(status_word(found->second, language)).raw("\">");
      html.text(sign_of(found->second)).raw("</td>");
    }
  }
  html.raw("</tr>\n");
}

}  // namespace

void write_overview(std::span<const Assessment> assessments, Language language, Markup& html) {
  std::vector<Row> rows;
  for (const Assessment& assessment : assessments) rows.push_back(row_of(assessment, rows.size() + 1));
  std::ranges::sort(rows, before);
  const Columns columns = columns_of(assessments);
  html.raw("<section aria-labelledby=\"overview\"><h2 id=\"overview\">").text(say(language, "总览", "Overview"));
  html.raw("</h2>\n<div class=\"scroll wide\" tabindex=\"0\"><table class=\"heat\">\n");
  write_head(columns, language, html);
  html.raw("<tbody>\n");
  for (const Row& row : rows) write_row(row, columns, language, html);
  html.raw("</tbody></table></div>\n");
  write_legend(language, html);
  html.raw("<p class=\"about\">");
  html.text(say(language, "列为各要素，按通知中的次序编号；仅列出所申报的模式与技术。",
                "Columns are the elements, numbered in the order of the notice; blank is what is not claimed."));
  html.raw("</p></section>\n");
}

}  // namespace pilotcheck
