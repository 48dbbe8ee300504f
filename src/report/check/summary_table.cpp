#include "report/check/summary_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

/// Name, elements, sections, criteria unmet, criteria not stated, parts that do not apply.
using Row = std::array<std::string, 6>;

std::string met_of(const Tally& tally, Language language) {
  if (tally.applicable() == 0) return "-";
  return fmt::format("{}{}{}", tally.closed(), say(language, "/", " of "), tally.applicable());
}

Row row_of(const TargetResult& target, Language language) {
  std::size_t unmet = 0;
  std::size_t unstated = 0;
  for (const PartResult& part : target.parts) {
    for (const CriterionResult& result : part.criteria) {
      if (result.criterion->level != Level::must) continue;
      unmet += result.judgement.status == Status::unmet ? 1U : 0U;
      unstated += result.judgement.status == Status::unstated ? 1U : 0U;
    }
  }
  const std::size_t not_applicable = target.elements.not_applicable + target.sections.not_applicable;
  return {target.rules->title.in(language),  met_of(target.elements, language),
          met_of(target.sections, language), std::to_string(unmet),
          std::to_string(unstated),          std::to_string(not_applicable)};
}

Row header(Language language) {
  if (language == Language::zh) return {"", "要素满足", "章节满足", "未满足项", "未填写项", "不适用"};
  return {"", "elements met", "sections met", "unmet", "not stated", "n/a"};
}

std::string line_of(const Row& row, const std::array<std::size_t, 6>& widths, std::size_t columns) {
  std::string line(indent, ' ');
  line += text::pad(text::truncate(row[0], widths[0]), widths[0]);
  for (std::size_t i = 1; i < columns; ++i) {
    line.append(gap + widths[i] - text::display_width(row[i]), ' ');
    line += row[i];
  }
  return line;
}

}  // namespace

void write_summary_table(const Assessment& assessment, Language language, Page& page) {
  std::vector<Row> rows{header(language)};
  bool anything_not_applicable = false;
  for (const TargetResult& target : all_targets(assessment)) {
    rows.push_back(row_of(target, language));
    anything_not_applicable = anything_not_applicable || rows.back()[5] != "0";
  }
  if (rows.size() == 1) return;
  const std::size_t columns = anything_not_applicable ? 6 : 5;

  std::array<std::size_t, 6> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < columns; ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  std::size_t figures = indent;
  for (std::size_t i = 1; i < columns; ++i) figures += gap + widths[i];
  widths[0] = std::min(widths[0], page.width() > figures + 4 ? page.width() - figures : 4);

  for (std::size_t i = 0; i < rows.size(); ++i) {
    page.row(line_of(rows[i], widths, columns), i == 0 ? Style::dim : Style::plain);
  }
  page.blank();
}

}  // namespace pilotcheck
