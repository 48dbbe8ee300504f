#include <algorithm>
#include <vector>

#include "report/check/html_parts.h"
#include "report/heat_map.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

struct Ranked {
  const Assessment* assessment = nullptr;
  std::size_t number = 0;  ///< of its part of the page
};

/// Best first; what is equal in all else by the place among the inputs' names, never by the order of the inputs.
bool before(const Ranked& left, const Ranked& right) {
  const Assessment& a = *left.assessment;
  const Assessment& b = *right.assessment;
  if (a.verdict != b.verdict) return a.verdict < b.verdict;
  if (a.score != b.score) return a.score > b.score;
  if (a.enterprise != b.enterprise) return a.enterprise < b.enterprise;
  return a.file < b.file;
}

HeatRow row_of(const HtmlReport& page, const Ranked& place) {
  const Assessment& assessment = *place.assessment;
  HeatRow row;
  row.name = page.name_of(assessment);
  row.link = fmt::format("#d{}", place.number);
  row.verdict = assessment.verdict;
  for (const TargetResult& target : all_targets(assessment)) {
    row.files.push_back(target.rules);
    for (const PartResult& part : target.parts) {
      if (part.part->kind == PartKind::element) row.statuses.emplace(part.part, part.status);
    }
  }
  return row;
}

}  // namespace

void write_overview(const HtmlReport& page, std::span<const Assessment> assessments) {
  Markup& html = page.html;
  std::vector<Ranked> places;
  places.reserve(assessments.size());
  for (const Assessment& assessment : assessments) places.push_back({&assessment, places.size() + 1});
  std::ranges::sort(places, before);
  std::vector<HeatRow> rows;
  rows.reserve(places.size());
  for (const Ranked& place : places) rows.push_back(row_of(page, place));
  html.raw("<section class=\"overview\" aria-labelledby=\"overview\"><h2 id=\"overview\">")
      .text(page.words("总览", "Overview"));
  html.raw("</h2>\n");
  write_heat_map(page.ruleset.words, rows, {}, page.options, html);
  html.raw("</section>\n");
}

}  // namespace pilotcheck
