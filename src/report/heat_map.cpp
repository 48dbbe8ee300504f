#include "report/heat_map.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/status_sign.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// Whether it asks for something that must be. What is only advised has no status to show.
bool is_asked(const Part& part) {
  return part.derived ||
         std::ranges::any_of(part.criteria, [](const Criterion& criterion) { return criterion.level == Level::must; });
}

/// The elements that were judged of anyone and ask for something, by target, in the order of the ruleset.
struct TargetColumns {
  const RuleFile* rules = nullptr;
  std::vector<const Part*> elements;
};
using Columns = std::vector<TargetColumns>;

Columns columns_of(std::span<const HeatRow> rows) {
  Columns columns;
  for (const HeatRow& row : rows) {
    for (const RuleFile* rules : row.files) {
      if (std::ranges::find(columns, rules, &TargetColumns::rules) != columns.end()) continue;
      TargetColumns target{rules, {}};
      for (const Part& part : rules->parts) {
        if (part.kind == PartKind::element && is_asked(part)) target.elements.push_back(&part);
      }
      if (!target.elements.empty()) columns.push_back(std::move(target));
    }
  }
  // Rule files stand one behind the other in the ruleset.
  std::ranges::sort(columns, std::less<>(), &TargetColumns::rules);
  return columns;
}

/// Of a square or its column, where one points at it: which element it is.
void write_name(const Part& part, const ReportOptions& options, Markup& html) {
  if (options.audience == Audience::author) html.text(part.id).raw(" ");
  html.text(part.title.in(options.language));
}

void write_head(const Words& words, const Columns& columns, const std::vector<std::string>& figures,
                const ReportOptions& options, Markup& html) {
  const Language language = options.language;
  html.raw("<thead><tr>");
  const auto write_title = [&](std::string_view title) {
    html.raw("<th rowspan=\"2\" scope=\"col\" class=\"sortable\">").text(title).raw("</th>");
  };
  write_title(capitalised(words.enterprise.in(language)));
  write_title(say(language, "结论", "Verdict"));
  for (const std::string& title : figures) write_title(title);
  for (const auto& [rules, elements] : columns) {
    html.raw("<th scope=\"colgroup\" colspan=\"").number(elements.size()).raw("\">");
    html.text(rules->title.in(language)).raw("</th>");
  }
  html.raw("</tr><tr>");
  for (const auto& [rules, elements] : columns) {
    std::size_t number = 0;
    for (const Part* part : elements) {
      html.raw("<th scope=\"col\" title=\"");
      write_name(*part, options, html);
      html.raw("\">").number(++number).raw("</th>");
    }
  }
  html.raw("</tr></thead>\n");
}

void write_row(const Words& words, const HeatRow& row, const Columns& columns, const ReportOptions& options,
               Markup& html) {
  const Language language = options.language;
  html.raw("<tr><th scope=\"row\" data-value=\"").text(row.name).raw("\">");
  if (row.link.empty()) {
    html.text(row.name);
  } else {
    html.raw("<a href=\"").text(row.link).raw("\">").text(row.name).raw("</a>");
  }
  html.raw("</th><td data-value=\"").number(static_cast<std::size_t>(row.verdict)).raw("\" class=\"verdict ");
  html.text(name_of(row.verdict)).raw("\">").text(verdict_word(words, row.verdict, language)).raw("</td>");
  for (const auto& [sorted_by, text] : row.figures) {
    html.raw("<td class=\"figure\" data-value=\"").text(sorted_by).raw("\">").text(text).raw("</td>");
  }
  for (const auto& [rules, elements] : columns) {
    for (const Part* part : elements) {
      const auto found = row.statuses.find(part);
      if (found == row.statuses.end()) {
        html.raw("<td></td>");
        continue;
      }
      html.raw("<td class=\"").text(name_of(found->second)).raw("\" title=\"");
      write_name(*part, options, html);
      html.text(say(language, "：", ": ")).text(status_word(found->second, language)).raw("\">");
      html.text(sign_of(found->second)).raw("</td>");
    }
  }
  html.raw("</tr>\n");
}

}  // namespace

void write_heat_map(const Words& words, std::span<const HeatRow> rows, const std::vector<std::string>& figures,
                    const ReportOptions& options, Markup& html) {
  const Language language = options.language;
  const Columns columns = columns_of(rows);
  html.raw("<div class=\"scroll wide\" tabindex=\"0\"><table class=\"heat\">\n");
  write_head(words, columns, figures, options, html);
  html.raw("<tbody>\n");
  for (const HeatRow& row : rows) write_row(words, row, columns, options, html);
  html.raw("</tbody></table></div>\n");
  write_legend(language, html);
  html.raw("<p class=\"about\">");
  html.text(language == Language::zh
                ? fmt::format("列为各要素，按规则中的次序编号；仅列出所申报的{}。", words.targets.zh)
                : "Columns are the elements, numbered in the order of the rules; blank is what is not claimed.");
  html.raw("</p>");
}

}  // namespace pilotcheck
