#include "report/check/summary_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "assessment/verdict.h"
#include "report/check/conclusion.h"
#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

/// Name, elements, sections, findings unmet, findings not stated, parts that do not apply, the share reached.
using Row = std::array<std::string, 7>;

std::string met_of(const Tally& tally, Language language) {
  if (tally.applicable() == 0) return "-";
  return fmt::format("{}{}{}", tally.closed(), say(language, "/", " of "), tally.applicable());
}

/// The findings that count and of which `is_meant` is true, as the last line of the report counts them.
template <typename Test>
std::size_t count_findings(const Assessment& assessment, FindingStatus status, const Test& is_meant) {
  const auto counts = [&](const Finding& finding) {
    return !finding.known && finding.level == Level::must && finding.status == status && is_meant(finding);
  };
  return static_cast<std::size_t>(std::ranges::count_if(assessment.findings, counts));
}

bool is_of(const Finding& finding, const TargetResult& target) {
  return std::ranges::any_of(target.parts, [&](const PartResult& part) { return part.part->id == finding.part_of; });
}

std::size_t findings_of(const Assessment& assessment, const TargetResult& target, FindingStatus status) {
  return count_findings(assessment, status, [&](const Finding& finding) { return is_of(finding, target); });
}

/// Of what belongs to no rule file, such as a text that contradicts a fact; nothing where there is none.
std::optional<Row> row_of_others(const Assessment& assessment, Language language) {
  const auto is_other = [&](const Finding& finding) {
    for (const TargetResult& target : all_targets(assessment))
      if (is_of(finding, target)) return false;
    return true;
  };
  const std::size_t unmet = count_findings(assessment, FindingStatus::unmet, is_other);
  const std::size_t unstated = count_findings(assessment, FindingStatus::unstated, is_other);
  if (unmet + unstated == 0) return std::nullopt;
  return Row{std::string(say(language, "其他（如前后不一致）", "other, such as contradictions")),
             "-",
             "-",
             std::to_string(unmet),
             std::to_string(unstated),
             "0",
             ""};
}

Row row_of(const Assessment& assessment, const TargetResult& target, Language language) {
  const std::size_t not_applicable = target.elements.not_applicable + target.sections.not_applicable;
  return {target.rules->title.in(language),
          met_of(target.elements, language),
          met_of(target.sections, language),
          std::to_string(findings_of(assessment, target, FindingStatus::unmet)),
          std::to_string(findings_of(assessment, target, FindingStatus::unstated)),
          std::to_string(not_applicable),
          share_text(target)};
}

Row header(Language language) {
  if (language == Language::zh) return {"", "要素满足", "章节满足", "未满足项", "未填写项", "不适用", "份额"};
  return {"", "elements met", "sections met", "unmet", "not stated", "n/a", "share"};
}

constexpr std::size_t share_column = 6;  // the last: where it says nothing, the line ends

using Widths = std::array<std::size_t, 7>;

std::string line_of(const Row& row, const Widths& widths, std::span<const std::size_t> columns) {
  std::string line(indent, ' ');
  line += text::pad(text::truncate(row[0], widths[0]), widths[0]);
  for (const std::size_t column : columns) {
    if (column == share_column && row[column].empty()) continue;
    line.append(gap + widths[column] - text::display_width(row[column]), ' ');
    line += row[column];
  }
  return line;
}

/// Those of figures; the last two only where some row has something to say there.
std::vector<std::size_t> columns_of(std::span<const Row> rows) {
  std::vector<std::size_t> columns = {1, 2, 3, 4};
  const auto says = [&](std::size_t column, std::string_view nothing) {
    return std::ranges::any_of(rows, [&](const Row& row) { return row[column] != nothing; });
  };
  if (says(5, "0")) columns.push_back(5);
  if (says(share_column, "")) columns.push_back(share_column);
  return columns;
}

/// Of a whole line.
std::size_t width_of(const Widths& widths, std::span<const std::size_t> columns) {
  std::size_t width = indent + widths[0];
  for (const std::size_t column : columns) width += gap + widths[column];
  return width;
}

}  // namespace

void write_summary_table(const Assessment& assessment, Language language, Page& page) {
  std::vector<Row> rows{header(language)};
  for (const TargetResult& target : all_targets(assessment)) {
    if (!is_advice_only(target)) rows.push_back(row_of(assessment, target, language));
  }
  if (rows.size() == 1) return;
  if (auto others = row_of_others(assessment, language)) rows.push_back(*std::move(others));
  std::vector<std::size_t> columns = columns_of(std::span(rows).subspan(1));

  Widths widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  // Names are worth more than shares, which stand with each part too.
  if (columns.back() == share_column && width_of(widths, columns) > page.width()) columns.pop_back();
  const std::size_t figures = width_of(widths, columns) - widths[0];
  widths[0] = std::min(widths[0], page.width() > figures + 4 ? page.width() - figures : 4);

  for (std::size_t i = 0; i < rows.size(); ++i) {
    page.row(line_of(rows[i], widths, columns), i == 0 ? Style::dim : Style::plain);
  }
  page.blank();
}

}  // namespace pilotcheck
