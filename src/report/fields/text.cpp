#include <fmt/format.h>

#include "output/page.h"
#include "report/fields/field_row.h"
#include "report/fields/formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

/// `带单位的数值；单位 天`, `正文；限 400 字`.
std::string type_text(const FieldRow& row, Language language) {
  std::string text = row.type;
  const bool told = row.type.find(row.unit) != std::string::npos;
  if (!told) text += fmt::format(fmt::runtime(say(language, "；单位 {}", "; unit {}")), row.unit);
  if (row.most_characters) {
    text += fmt::format(fmt::runtime(say(language, "；限 {} 字", "; {} characters at most")), *row.most_characters);
  }
  if (row.only_advised) text += say(language, "；建议填写", "; advised only");
  return text;
}

void write_row(const FieldRow& row, Language language, Page& page) {
  const std::string name = row.path.empty() ? row.label : fmt::format("{}  {}", row.label, row.path);
  page.paragraph(2, name, Style::bold);
  const auto labelled = [&](std::string_view zh, std::string_view en, std::string_view text) {
    if (!text.empty()) page.labelled(4, say(language, zh, en), label_width, text);
  };
  const std::string_view comma = say(language, "、", ", ");
  const std::string_view semicolon = say(language, "；", "; ");
  labelled("类型", "type", type_text(row, language));
  labelled("选项", "choices", fmt::format("{}", fmt::join(row.choices, comma)));
  labelled("提示", "hint", row.help);
  std::string_view example = row.example;
  for (bool first = true; !example.empty(); first = false) {
    const std::string_view line = example.substr(0, example.find('\n'));
    if (first) {
      labelled("示例", "example", line);
    } else {
      page.verbatim(4 + label_width, line);
    }
    example.remove_prefix(std::min(example.size(), line.size() + 1));
  }
  labelled("要求", "asked", fmt::format("{}", fmt::join(row.asks, semicolon)));
  labelled("依据", "clause", fmt::format("{}", fmt::join(row.clauses, semicolon)));
}

}  // namespace

void write_text(const FieldsReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  Page page(out, options.width, options.color);
  page.paragraph(0, title_with_targets(report.ruleset, report.needed, language), Style::bold);
  page.paragraph(
      2, say(language, "键可写中文名称，也可写英文编号。", "A key may be the Chinese or English label, or the id."));
  for (const FieldGroup& group : field_groups(report.ruleset, report.needed, language)) {
    page.blank();
    page.paragraph(0, group.path.empty() ? group.title : fmt::format("{}  {}", group.title, group.path), Style::bold);
    for (const FieldRow& row : group.rows) write_row(row, language, page);
  }
}

}  // namespace pilotcheck
