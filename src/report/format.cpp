#include "report/format.h"

#include <algorithm>

#include "report/check/concise.h"
#include "report/check/html.h"
#include "report/check/json.h"
#include "report/check/machine_formats.h"
#include "report/check/markdown.h"
#include "report/check/text.h"

namespace pilotcheck {

namespace {

constexpr FormatRow table[] = {
    {"text", "给人看的差距报告", "the gap report, for people", write_text},
    {"concise", "每个事项一行：文件:行:列: 状态 编号 说明", "one line a finding: file:line:column: status id message",
     write_concise},
    {"json", "供程序读取；结构见 pilotcheck schema assessment", "for programs; see pilotcheck schema assessment",
     write_json},
    {"jsonl", "每份描述一行 JSON", "JSON, one description a line", write_jsonl},
    {"markdown", "适合贴到合并请求", "for a comment on a pull request", write_markdown},
    {"html", "单个网页文件，可打印", "one page, self-contained, printable", write_html, true},
    {"sarif", "SARIF 2.1.0，供代码扫描视图", "SARIF 2.1.0, for code-scanning views", write_sarif},
    {"junit", "JUnit XML，供 CI 的测试报告", "JUnit XML, for test reports of CI", write_junit},
    {"github", "GitHub Actions 的行注释", "annotations of GitHub Actions", write_github},
    {"gitlab", "GitLab 代码质量报告", "GitLab's code-quality report", write_gitlab},
    {"csv", "表格，每个事项一行", "a table, one row a finding", write_csv},
};

}  // namespace

std::span<const FormatRow> formats() { return table; }

const FormatRow* find_format(std::string_view name) {
  const auto* row = std::ranges::find(table, name, &FormatRow::name);
  return row == std::end(table) ? nullptr : row;
}

}  // namespace pilotcheck
