#include "output/csv.h"

#include <fmt/format.h>

#include <array>

#include "report/fields/field_row.h"
#include "report/fields/formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

constexpr std::size_t columns = 13;
using Row = std::array<std::string, columns>;

Row header(Language language) {
  if (language == Language::zh) {
    return {"分组", "名称", "字段", "类型", "单位", "选项", "最多字数", "示例", "级别", "要求", "条目", "依据", "提示"};
  }
  return {"group",   "label", "field", "type",     "unit",   "choices", "characters at most",
          "example", "level", "asked", "criteria", "clause", "hint"};
}

std::string level(const FieldRow& row, Language language) {
  if (row.asks.empty()) return {};
  return std::string(row.only_advised ? say(language, "建议", "should") : say(language, "必须", "must"));
}

}  // namespace

void write_csv(const FieldsReport& report, const ReportOptions& options, std::string& out) {
  const Language language = options.language;
  CsvWriter csv(out, options.byte_order_mark);
  csv.row(header(language));
  const auto joined = [](const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "\n")); };
  for (const FieldGroup& group : field_groups(report.ruleset, report.needed, language)) {
    for (const FieldRow& row : group.rows) {
      csv.row(Row{group.title, row.label, row.path, row.type, row.unit, joined(row.choices),
                  row.most_characters ? std::to_string(*row.most_characters) : std::string(), row.example,
                  level(row, language), joined(row.asks), joined(row.ids), joined(row.clauses), row.help});
    }
  }
}

}  // namespace pilotcheck
