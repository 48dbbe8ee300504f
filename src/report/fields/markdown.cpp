#include <fmt/format.h>

#include "report/fields/field_row.h"
#include "report/fields/formats.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string type_cell(const FieldRow& row, Language language) {
  std::string text = text::for_markdown(row.type);
  const auto add = [&](std::string_view zh, std::string_view en, std::string_view what) {
    if (!what.empty()) text += fmt::format("<br>{}{}", say(language, zh, en), text::for_markdown(what));
  };
  add("单位：", "unit: ", row.unit);
  add("选项：", "choices: ", fmt::format("{}", fmt::join(row.choices, say(language, "、", ", "))));
  if (row.most_characters) add("最多字数：", "characters at most: ", std::to_string(*row.most_characters));
  if (row.only_advised) add("", "", say(language, "建议填写", "advised only"));
  add("", "", row.help);
  return text;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string cell;
  for (const std::string& text : texts) {
    if (!cell.empty()) cell += "<br>";
    cell += text::for_markdown(text);
  }
  return cell;
}

}  // namespace

void write_markdown(const FieldsReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  out += fmt::format("# {}\n", text::for_markdown(title_with_targets(report.ruleset, report.needed, language)));
  for (const FieldGroup& group : field_groups(report.ruleset, report.needed, language)) {
    out += fmt::format("\n## {}\n\n", text::for_markdown(group.title));
    out += say(language, "| 名称 | 字段 | 填什么 | 示例 | 要求 | 依据 |\n",
               "| label | field | what | example | asked | clause |\n");
    out += "| --- | --- | --- | --- | --- | --- |\n";
    for (const FieldRow& row : group.rows) {
      out +=
          fmt::format("| {} | {} | {} | {} | {} | {} |\n", text::for_markdown(row.label), text::for_markdown(row.path),
                      type_cell(row, language), text::for_markdown(row.example), joined(row.asks), joined(row.clauses));
    }
  }
}

}  // namespace pilotcheck
