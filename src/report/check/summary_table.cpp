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

/// Name, elements, sections, findings unmet, findings not stated, parts that do not apply.
using Row = std::array<std::string, 6>;

std::string met_of(const Tally& tally, Language language) {
  if (tally.applicable() == 0) return "-";
  return fmt::format("{}{}{}", tally.closed(), say(language, "/", " of "), tally.applicable());
}

/// The findings of a target that count, as the last line of the report counts them.
std::size_t findings_of(const Assessment& assessment, const TargetResult& target, FindingStatus status) {
  const auto is_of_target = [&](const Finding& finding) {
    return !finding.known && finding.level == Level::must && finding.status == status &&
           std::ranges::any_of(target.parts, [&](const PartResult& part) { return part.part->id == finding.part_of; });
  };
  return static_cast<std::size_t>(std::ranges::count_if(assessment.findings, is_of_target));
}

/// Nothing that must be met: only questions.
bool only_asks(const TargetResult& target) {
  return std::ranges::all_of(target.parts, [](const PartResult& part) {
    return std::ranges::none_of(part.criteria,
                                [](const CriterionResult& one) { return one.criterion->level == Level::must; }) &&
           !part.part->derived;
  });
}

Row row_of(const Assessment& assessment, const TargetResult& target, Language language) {
  const std::size_t not_applicable = target.elements.not_applicable + target.sections.not_applicable;
  return {target.rules->title.in(language),
          met_of(target.elements, language),
          met_of(target.sections, language),
          std::to_string(findings_of(assessment, target, FindingStatus::unmet)),
          std::to_string(findings_of(assessment, target, FindingStatus::unstated)),
          std::to_string(not_applicable)};
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
    if (only_asks(target)) continue;
    rows.push_back(row_of(assessment, target, language));
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
