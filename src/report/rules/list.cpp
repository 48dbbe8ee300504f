#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "output/page.h"
#include "report/profile_text.h"
#include "report/rules/formats.h"
#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

/// Id, kind, elements, sections, criteria, title.
using Row = std::array<std::string, 6>;
constexpr std::size_t first_number = 2;

struct Totals {
  std::size_t elements = 0, sections = 0, criteria = 0;

  void add(const RuleFile& file) {
    for (const Part& part : file.parts) {
      ++(part.kind == PartKind::element ? elements : sections);
      criteria += part.criteria.size();
    }
  }
};

Row row_of(std::string_view id, std::string_view kind, const Totals& totals, std::string_view title) {
  return {std::string(id),
          std::string(kind),
          std::to_string(totals.elements),
          std::to_string(totals.sections),
          std::to_string(totals.criteria),
          std::string(title)};
}

std::vector<Row> rows_of(const Ruleset& ruleset, Language language) {
  std::vector<Row> rows;
  rows.push_back(language == Language::zh ? Row{"编号", "种类", "要素", "章节", "条目", "标题"}
                                          : Row{"id", "kind", "elements", "sections", "criteria", "title"});
  Totals whole;
  for (const RuleFile& file : ruleset.files) {
    Totals totals;
    totals.add(file);
    whole.add(file);
    rows.push_back(row_of(file.id, file.kind, totals, file.title.in(language)));
  }
  rows.push_back(row_of(say(language, "合计", "total"), "", whole, ""));
  return rows;
}

void write_rows(const std::vector<Row>& rows, Page& page) {
  std::array<std::size_t, 5> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < widths.size(); ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  for (const Row& row : rows) {
    std::string figures;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::string space(widths[i] - text::display_width(row[i]), ' ');
      const bool number = i >= first_number;
      figures += number ? space + row[i] : row[i] + space;
      figures += "  ";
    }
    // A long title goes on under itself.
    page.columns(2, figures, row.back());
  }
}

}  // namespace

void write_text(const RulesReport& report, const ReportOptions& options, std::string& out) {
  const Ruleset& ruleset = report.ruleset;
  const Language language = options.language;
  Page page(out, options.width, options.color);
  page.paragraph(0, fmt::format("{}  {}", ruleset.id, ruleset.title.in(language)), Style::bold);
  page.paragraph(2, fmt::format("{1}{0}{2}{0}{3}", say(language, "，", ", "), ruleset.issuer.in(language),
                                ruleset.document, ruleset.year));
  page.blank();
  write_rows(rows_of(ruleset, language), page);
  if (!ruleset.profile.empty()) page.blank();
  write_profile(ruleset, language, page);
  if (report.others.empty()) return;
  page.blank();
  page.paragraph(2, say(language, "程序还自带（用 --rules 编号）：", "also in the program (by --rules ID):"));
  for (const OtherRuleset& other : report.others) {
    page.marked(2, "-", fmt::format("{}  {}", other.id, other.title.in(language)), Style::plain);
  }
}

}  // namespace pilotcheck
