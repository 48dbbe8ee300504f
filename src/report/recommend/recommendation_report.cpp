#include "report/recommend/recommendation_report.h"

#include <fmt/format.h>

#include <algorithm>

#include "output/csv.h"
#include "output/markup.h"
#include "output/page.h"
#include "output/workbook.h"
#include "report/html_page.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

std::string unit_title(const RecommendingUnit& unit, Language language) {
  if (unit.name.empty()) return std::string(say(language, "未写明推荐单位", "No recommending unit is named"));
  if (unit.kind.empty()) return unit.name;
  return fmt::format("{}{}{}{}", unit.name, say(language, "（", " ("), unit.kind.in(language),
                     say(language, "）", ")"));
}

std::string quota_text(const RecommendingUnit& unit, Language language) {
  if (!unit.quota)
    return std::string(
        say(language, "未写明推荐单位类别，名额不定", "the kind of unit is not stated, so the quota is not known"));
  return language == Language::zh ? fmt::format("名额 {}，推荐 {}", *unit.quota, unit.chosen.size())
                                  : fmt::format("quota {}, recommended {}", *unit.quota, unit.chosen.size());
}

std::string_view order_text(const RecommendingUnit& unit, Language language) {
  return unit.own_order ? say(language, "按本单位的推荐顺序", "in the unit's own order")
                        : say(language, "按得分排序（本单位未写全推荐顺序）",
                              "by score (the unit's own order is not stated for all)");
}

/// The header of the notice's table.
std::vector<std::string> header(const Ruleset& ruleset, Language language) {
  std::vector<std::string> cells{std::string(say(language, "序号", "No."))};
  for (const Recommendation::Column& column : ruleset.recommendation->columns)
    cells.push_back(column.label.in(language));
  return cells;
}

std::string name_of_row(const RankedRow& row) {
  return row.enterprise.empty() ? row.file : fmt::format("{} ({})", row.enterprise, row.file);
}

/// The basic conditions that a description fails.
std::string why_ineligible(const Ruleset& ruleset, const RankedRow& row, Language language) {
  std::string why;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        if (!criterion.decides_eligibility) continue;
        const bool failed = std::ranges::any_of(row.gaps, [&](const RankedGap& gap) {
          return gap.criterion == &criterion && gap.status == FindingStatus::unmet;
        });
        if (!failed) continue;
        if (!why.empty()) why += say(language, "；", "; ");
        why += fmt::format("{}{}{}{}", criterion.expect.in(language), say(language, "（", " ("),
                           clause_text(criterion.source, language), say(language, "）", ")"));
      }
    }
  }
  return why;
}

/// What is said of those who are not recommended: who, and why.
std::vector<std::pair<std::string, std::string>> left_out(const Ruleset& ruleset, const RecommendingUnit& unit,
                                                          Language language) {
  std::vector<std::pair<std::string, std::string>> said;
  for (const RankedRow* row : unit.beyond) {
    said.emplace_back(name_of_row(*row), unit.name.empty()
                                             ? say(language, "未写明推荐单位", "names no recommending unit")
                                             : say(language, "超出名额", "outside the quota"));
  }
  for (const RankedRow* row : unit.ineligible) {
    said.emplace_back(name_of_row(*row), fmt::format("{}{}", say(language, "不符合基本条件：", "fails: "),
                                                     why_ineligible(ruleset, *row, language)));
  }
  return said;
}

std::vector<std::string> closing_lines(const Ruleset& ruleset, Language language) {
  const Recommendation& rules = *ruleset.recommendation;
  std::vector<std::string> lines;
  if (rules.deadline) {
    lines.push_back(fmt::format("{}{}", say(language, "报送截止：", "deadline: "), to_text(*rules.deadline)));
  }
  for (const Bilingual& item : rules.checklist) lines.push_back(fmt::format("☐ {}", item.in(language)));
  lines.push_back(fmt::format("{}{}", say(language, "依据：", "source: "), clause_text(rules.source, language)));
  const std::string& note = ruleset.scoring.note.in(language);
  lines.push_back(fmt::format("{}{}{}", note, note.empty() ? "" : say(language, "；", "; "),
                              say(language, "算法见 pilotcheck explain scoring", "see pilotcheck explain scoring")));
  return lines;
}

void write_text(const Ruleset& ruleset, const Recommended& recommended, const ReportOptions& options,
                std::string& out) {
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

void write_csv(const Ruleset& ruleset, const Recommended& recommended, const ReportOptions& options, std::string& out) {
  CsvWriter csv(out, options.byte_order_mark);
  std::vector<std::string> first = header(ruleset, options.language);
  // One unit has the notice's table as it is; of several, each row names its own.
  const bool several = recommended.units.size() > 1;
  if (several) first.insert(first.begin(), std::string(say(options.language, "推荐单位", "Recommending unit")));
  csv.row(first);
  for (const RecommendingUnit& unit : recommended.units) {
    std::size_t number = 0;
    for (const RankedRow* row : unit.chosen) {
      std::vector<std::string> cells;
      if (several) cells.push_back(unit.name);
      cells.push_back(std::to_string(++number));
      for (const std::string& text : column_texts(*row)) cells.push_back(text);
      csv.row(cells);
    }
  }
}

void write_workbook(const Ruleset& ruleset, const Recommended& recommended, const ReportOptions& options,
                    std::string& out) {
  const Language language = options.language;
  Workbook book;
  std::size_t sheet = 0;
  for (const RecommendingUnit& unit : recommended.units) {
    if (unit.name.empty()) continue;
    std::vector<Workbook::Column> columns;
    for (const std::string& title : header(ruleset, language)) columns.push_back({title, columns.empty() ? 6.0 : 28.0});
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

void write_html(const Ruleset& ruleset, const Recommended& recommended, const ReportOptions& options,
                std::string& out) {
  const Language language = options.language;
  Markup html(out);
  write_page_head(ruleset, say(language, "推荐汇总表", "Summary of recommendations"), PageScript::none, language, html);
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
      for (const std::string& cell : header(ruleset, language)) html.raw("<th scope=\"col\">").text(cell).raw("</th>");
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

constexpr RecommendationFormat table[] = {
    {"text", write_text}, {"csv", write_csv}, {"xlsx", write_workbook, true}, {"html", write_html}};

}  // namespace

std::span<const RecommendationFormat> recommendation_formats() { return table; }

const RecommendationFormat* find_recommendation_format(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &RecommendationFormat::name);
  return row == std::end(table) ? nullptr : row;
}

}  // namespace pilotcheck
