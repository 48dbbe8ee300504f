#include <fmt/format.h>

#include <algorithm>

#include "output/docx_writer.h"
#include "report/form/word_look.h"
#include "report/profile_text.h"
#include "report/recommend/formats.h"
#include "report/recommend/unit_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

using Align = DocxWriter::Align;
using ParagraphStyle = DocxWriter::Style;

std::vector<DocxWriter::Cell> cells_of(const std::vector<std::string>& texts) {
  std::vector<DocxWriter::Cell> cells;
  cells.reserve(texts.size());
  for (const std::string& text : texts) cells.push_back({{{text, ParagraphStyle::body, Align::center}}});
  return cells;
}

DocxWriter::Table table_of(const RecommendReport& report, const RecommendingUnit& unit, Language language) {
  const std::vector<std::string> titles = table_titles(report.ruleset, language);
  constexpr unsigned narrow = 1;
  constexpr unsigned wide = 4;
  DocxWriter::Table table;
  table.head = true;
  table.widths.assign(titles.size(), wide);
  table.widths.front() = narrow;
  table.rows.push_back(cells_of(titles));
  // As many rows as the unit may recommend, as the notice's table has them.
  const std::size_t rows = std::max(unit.chosen.size(), unit.quota.value_or(0));
  for (std::size_t i = 0; i < rows; ++i) {
    std::vector<std::string> texts{std::to_string(i + 1)};
    if (i < unit.chosen.size()) {
      const auto columns = column_texts(*unit.chosen[i]);
      texts.insert(texts.end(), columns.begin(), columns.end());
    }
    texts.resize(titles.size());
    table.rows.push_back(cells_of(texts));
  }
  return table;
}

}  // namespace

void write_docx(const RecommendReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  const std::string title(say(language, "推荐汇总表", "Summary of recommendations"));
  DocxWriter::Look look = word_look(report.ruleset.form);
  look.title = fmt::format("{} {}", report.ruleset.title.in(language), title);
  look.across = true;
  DocxWriter document(look);
  bool first = true;
  for (const RecommendingUnit& unit : report.recommended.units) {
    if (unit.name.empty()) continue;
    document.heading(1, title, !first);
    document.paragraph(
        {fmt::format("{}{}", say(language, "推荐单位（盖章）：", "Recommending unit (seal): "), unit.name)});
    document.table(table_of(report, unit, language));
    document.paragraph(
        {std::string(say(language, "注：推荐的先后即为顺序。", "Note: those recommended stand in their order."))});
    first = false;
  }
  if (first)
    document.paragraph(
        {std::string(say(language, "没有写明推荐单位的描述", "No description names a recommending unit"))});
  for (const std::string& line : profile_lines(report.ruleset, language)) document.paragraph({line});
  out += document.bytes();
}

}  // namespace pilotcheck
