#include "cli/ranking_output.h"

#include <algorithm>

namespace pilotcheck {

void RankingOutput::add_options(std::vector<Option>& options) {
  options.push_back({"--format FORMAT",
                     "格式：table（默认）、csv、html、xlsx、jsonl",
                     "format: table (default), csv, html, xlsx, jsonl",
                     &format,
                     {"table", "csv", "html", "xlsx", "jsonl"}});
  options.push_back(
      {"--output FILE", "写到 FILE 而不是标准输出", "writes to FILE instead of standard output", &output});
  options.push_back({"--bom", "CSV 以字节顺序标记开头", "begins CSV with a byte order mark", &byte_order_mark});
  options.push_back({"--fail-on LEVEL",
                     "何时以状态 1 退出：none、unmet、gap（默认）、warning",
                     "what makes the exit status 1: none, unmet, gap (default), warning",
                     &fail_on,
                     {"none", "unmet", "gap", "warning"}});
}

std::optional<ExitStatus> RankingOutput::settle(const Call& call) {
  chosen = find_format(score_formats, format);
  if (chosen == nullptr) {
    std::vector<std::string_view> known;
    for (const auto& row : score_formats) known.push_back(row.name);
    return unknown_value(call, "--format", format, known);
  }
  if (chosen->traits.binary && output.empty()) {
    return wrong_usage(call, {"xlsx 需要 --output FILE", "xlsx needs --output FILE"},
                       {"例如 --output ranking.xlsx", "for example --output ranking.xlsx"});
  }
  const std::optional<FailOn> level = pilotcheck::fail_on(fail_on);
  if (!level) return unknown_value(call, "--fail-on", fail_on, {"none", "unmet", "gap", "warning"});
  threshold = *level;
  return std::nullopt;
}

std::optional<ExitStatus> RankingOutput::write(Call& call, const Ruleset& ruleset, std::vector<RankedRow>& rows) const {
  std::ranges::sort(rows, ranks_before);
  ReportOptions report;
  report.language = call.language;
  report.width = call.world.width;
  report.color = call.world.terminal && !call.world.no_color && output.empty();
  report.byte_order_mark = byte_order_mark;
  std::string& out = output.empty() ? call.output.out : call.output.files.emplace_back(output, "").text;
  chosen->write({ruleset, rows}, report, out);
  if (!chosen->traits.binary || !out.empty()) return std::nullopt;
  call.output.files.clear();
  return wrong_usage(call, {"无法生成工作簿", "the workbook could not be made"},
                     {"请检查临时文件夹的空间与权限", "check room and permissions of the temporary folder"});
}

}  // namespace pilotcheck
