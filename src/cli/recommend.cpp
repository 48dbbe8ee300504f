#include "ranking/recommend.h"

#include <algorithm>
#include <thread>

#include "batch/pipeline.h"
#include "cli/assessor.h"
#include "report/recommend/formats.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

struct RecommendOptions {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string output;
  std::string unit;
  bool byte_order_mark = false;
  AssessorOptions rules;
};

std::optional<ExitStatus> read_options(Call& call, RecommendOptions& options) {
  std::vector<Option> list = {
      {"PATH", "文件、文件夹、通配模式、@清单文件，或 -", "a file, a folder, a pattern, @LIST, or -", &options.paths},
      {"--format FORMAT",
       "格式：text（默认）、csv、xlsx、html",
       "format: text (default), csv, xlsx, html",
       &options.format,
       {"text", "csv", "xlsx", "html"}},
      {"--output FILE", "写到 FILE 而不是标准输出", "writes to FILE instead of standard output", &options.output},
      {"--unit NAME", "只处理这个推荐单位", "of this recommending unit only", &options.unit},
      {"--bom", "CSV 以字节顺序标记开头", "begins CSV with a byte order mark", &options.byte_order_mark}};
  options.rules.add_options(list);
  if (const auto stop = read_arguments(call, std::move(list))) return stop;
  const auto* format = find_format(recommend_formats, options.format);
  if (format == nullptr) {
    std::vector<std::string_view> known;
    for (const auto& row : recommend_formats) known.push_back(row.name);
    return unknown_value(call, "--format", options.format, known);
  }
  if (format->traits.binary && options.output.empty()) {
    return wrong_usage(call, {"xlsx 需要 --output FILE", "xlsx needs --output FILE"},
                       {"例如 --output summary.xlsx", "for example --output summary.xlsx"});
  }
  return std::nullopt;
}

std::vector<RankedRow> ranked_rows(const Call& call, const RecommendOptions& options, Assessor& assessor) {
  BatchOptions batch;
  batch.jobs = std::max(1U, std::thread::hardware_concurrency());
  batch.assess = assessor.options;
  batch.assess.explained = false;
  batch.assess.waivers = assessor.waivers;
  batch.assess.extracts = extracts_for(*assessor.ruleset.recommendation);
  batch.limits = assessor.limits;
  Inputs inputs(options.paths, assessor.reading());
  std::vector<RankedRow> rows;
  run_batch(inputs, assessor.ruleset, batch, [&](BatchRow&& result) {
    for (const Diagnostic& diagnostic : result.diagnostics) {
      if (diagnostic.severity == Severity::error && result.row.reason.empty()) {
        result.row.reason = diagnostic.message.in(call.language);
      }
    }
    say_on_stderr(call, result.diagnostics);
    rows.push_back(std::move(result.row));
    return true;
  });
  std::ranges::sort(rows, ranks_before);
  return rows;
}

}  // namespace

ExitStatus run_recommend(Call& call) {
  RecommendOptions options;
  if (const auto stop = read_options(call, options)) return *stop;
  std::optional<Assessor> assessor = options.rules.open(call);
  if (!assessor) return ExitStatus::failure;
  if (!assessor->ruleset.recommendation) {
    return wrong_usage(call, {"规则集没有 recommendation", "the ruleset has no `recommendation`"}, {});
  }
  const std::vector<RankedRow> rows = ranked_rows(call, options, *assessor);
  Recommended recommended = recommend(assessor->ruleset, rows);
  if (!recommended.refused.empty()) {
    say_on_stderr(call, recommended.refused);
    return ExitStatus::failure;
  }
  if (!options.unit.empty()) {
    std::erase_if(recommended.units, [&](const RecommendingUnit& unit) { return unit.name != options.unit; });
    if (recommended.units.empty()) {
      return wrong_usage(call,
                         {"没有描述写明推荐单位 " + options.unit, "no description names the unit " + options.unit}, {});
    }
  }
  ReportOptions report;
  report.language = call.language;
  report.width = call.world.width;
  report.color = call.world.terminal && !call.world.no_color && options.output.empty();
  report.byte_order_mark = options.byte_order_mark;
  std::string& out = options.output.empty() ? call.output.out : call.output.files.emplace_back(options.output, "").text;
  find_format(recommend_formats, options.format)->write({assessor->ruleset, recommended}, report, out);
  return exit_status(recommended);
}

}  // namespace pilotcheck
