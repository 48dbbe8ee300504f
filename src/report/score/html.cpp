#include <algorithm>
#include <array>
#include <vector>

#include "report/check/conclusion.h"
#include "report/heat_map.h"
#include "report/html_page.h"
#include "report/profile_text.h"
#include "report/score/formats.h"
#include "report/score/row_text.h"
#include "report/score/shared_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// More rows than that no browser lays out well; the rest is in the workbook and the CSV, and the page says so.
constexpr std::size_t most_rows = 2'000;

/// What is not ranked is sorted behind every rank and below every score.
const HeatFigure no_rank{"999999999", "–"};
const HeatFigure no_score{"-1", "–"};
const HeatFigure no_count{"0", "–"};

HeatFigure counted(std::size_t count) { return {std::to_string(count), std::to_string(count)}; }

/// So many steps of all ladders are attained.
std::size_t height_of(const Ruleset& ruleset, const RankedRow& ranked) {
  std::size_t height = 0;
  for (const RuleFile* step : ranked.attained) {
    if (step == nullptr) continue;
    const std::vector<std::string>& ladder = kind_of(ruleset, *step).ladder;
    height += static_cast<std::size_t>(std::ranges::find(ladder, step->id) - ladder.begin()) + 1;
  }
  return height;
}

HeatRow row_of(const Ruleset& ruleset, const RankedRow& ranked, std::size_t rank, Language language) {
  HeatRow row;
  row.name = ranked.enterprise.empty() ? ranked.file : ranked.enterprise;
  row.verdict = ranked.verdict;
  if (ranked.verdict == Verdict::unreadable) {
    row.name += ranked.reason.empty() ? std::string() : fmt::format(" — {}", ranked.reason);
    row.figures = {no_rank, no_score, no_count, no_count};
    if (has_ladder(ruleset)) row.figures.push_back(no_score);
    return row;
  }
  row.figures = {counted(rank),
                 {fmt::format("{:.4f}", ranked.score), points(ranked.score)},
                 counted(count_gaps(ranked, FindingStatus::unmet)),
                 counted(count_gaps(ranked, FindingStatus::unstated))};
  if (has_ladder(ruleset)) {
    row.figures.push_back({std::to_string(height_of(ruleset, ranked)), attained_text(ruleset, ranked, language)});
  }
  for (const RankedTarget& target : all_targets(ranked)) {
    row.files.push_back(target.rules);
    for (std::size_t i = 0; i < target.parts.size(); ++i) {
      const Part& part = target.rules->parts[i];
      if (part.kind == PartKind::element) row.statuses.emplace(&part, target.parts[i]);
    }
  }
  return row;
}

/// How the scores are spread: ten bars of ten points each.
void write_distribution(std::span<const RankedRow> rows, Language language, Markup& html) {
  std::array<std::size_t, 10> bins{};
  for (const RankedRow& row : rows) {
    if (row.verdict != Verdict::unreadable) ++bins[std::min<std::size_t>(9, static_cast<std::size_t>(row.score / 10))];
  }
  const std::size_t most = std::max<std::size_t>(1, *std::ranges::max_element(bins));
  html.raw("<section aria-labelledby=\"spread\"><h2 id=\"spread\">").text(say(language, "得分分布", "Scores"));
  html.raw("</h2>\n<table class=\"spread\"><tbody>\n");
  for (std::size_t i = bins.size(); i-- > 0;) {
    html.raw("<tr><th scope=\"row\">")
        .number(i * 10)
        .raw("–")
        .number(i * 10 + 10)
        .raw("</th><td><svg role=\"img\" aria-label=\"");
    html.number(bins[i]).raw("\" width=\"200\" height=\"14\"><rect width=\"").number(bins[i] * 200 / most);
    html.raw("\" height=\"14\"/></svg></td><td>").number(bins[i]).raw("</td></tr>\n");
  }
  html.raw("</tbody></table></section>\n");
}

void write_shared(const ScoreReport& report, Language language, Markup& html) {
  constexpr std::size_t most = 200;
  const SharedPassages& shared = report.shared;
  if (shared.texts.empty()) return;
  html.raw("<section aria-labelledby=\"shared\"><h2 id=\"shared\">").text(shared_title(language)).raw("</h2>\n");
  for (const std::string& note : shared_notes(report, language)) {
    html.raw("<p class=\"about\">").text(note).raw("</p>\n");
  }
  html.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"summary\"><thead><tr>");
  for (const SharedColumn& column : shared_columns()) {
    html.raw("<th scope=\"col\">").text(column.title.in(language)).raw("</th>");
  }
  html.raw("</tr></thead><tbody>\n");
  const std::size_t shown = std::min(most, shared.texts.size());
  for (const SharedText& text : std::span(shared.texts).first(shown)) {
    const SharedCells cells = cells_of(report, text, language);
    html.raw("<tr><td>").number(cells.characters).raw("</td>");
    for (const std::string* cell :
         {&cells.share, &cells.first, &cells.second, &cells.fields, &cells.first_place, &cells.second_place}) {
      html.raw("<td>").text(*cell).raw("</td>");
    }
    html.raw("</tr>\n");
  }
  html.raw("</tbody></table></div>\n");
  if (const std::string more = shared_more(shared, shown, language); !more.empty()) {
    html.raw("<p class=\"about\">").text(more).raw("</p>\n");
  }
  html.raw("</section>\n");
}

}  // namespace

void write_html(const ScoreReport& report, const ReportOptions& options, std::string& out) {
  const Ruleset& ruleset = report.ruleset;
  const std::span<const RankedRow> rows = report.rows;
  const Language language = options.language;
  Markup html(out);
  write_page_head(ruleset, {say(language, "评分与排序", "Scores and ranks"), PageScript::sorting}, language, html);
  write_distribution(rows, language, html);
  std::vector<HeatRow> shown;
  std::size_t rank = 0;
  for (const RankedRow& row : rows.first(std::min(rows.size(), most_rows))) {
    shown.push_back(row_of(ruleset, row, row.verdict == Verdict::unreadable ? 0 : ++rank, language));
  }
  html.raw("<section aria-labelledby=\"ranking\"><h2 id=\"ranking\">")
      .text(say(language, "排序", "Ranking"))
      .raw("</h2>\n");
  if (rows.size() > shown.size()) {
    html.raw("<p class=\"about\">");
    html.text(language == Language::zh
                  ? fmt::format("共 {} 份，此处列出前 {} 份；其余见 CSV 或工作簿。", rows.size(), shown.size())
                  : fmt::format("The first {} of {}; the others are in the CSV and the workbook.", shown.size(),
                                rows.size()));
    html.raw("</p>\n");
  }
  std::vector<std::string> titles = {
      std::string(say(language, "名次", "Rank")), std::string(say(language, "得分", "Score")),
      std::string(say(language, "未满足", "Unmet")), std::string(say(language, "未填写", "Not stated"))};
  if (has_ladder(ruleset)) titles.emplace_back(say(language, "达到", "Attained"));
  write_heat_map(ruleset.words, shown, titles, options, html);
  html.raw("</section>\n");
  write_shared(report, language, html);
  write_profile(ruleset, language, true, html);
  html.raw("</main>\n<footer><p>").text(ruleset.scoring.note.in(language)).raw("</p><p>");
  html.text(say(language, "算法见 pilotcheck explain scoring。", "How scores come about: pilotcheck explain scoring."));
  html.raw("</p><p>pilotcheck " PILOTCHECK_VERSION " · ").text(ruleset.id).raw(" ").text(ruleset.digest);
  html.raw("</p>");
  write_page_foot(PageScript::sorting, html);
}

}  // namespace pilotcheck
