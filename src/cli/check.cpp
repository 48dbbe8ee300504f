#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/arguments.h"
#include "cli/description_files.h"
#include "cli/rules_option.h"
#include "report/format.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  const FormatRow* format = nullptr;
  ReportOptions report;
  FailOn threshold = FailOn::gap;
  AssessOptions assess;
  std::string rules;
  std::vector<std::string> parameters;
};

/// Option values as typed, before they are known to mean anything.
struct Typed {
  std::string format = "text";
  std::string color = "auto";
  std::string threshold = "gap";
  std::string today;
  std::string width;
};

std::optional<ExitStatus> read_report_options(const Call& call, const Typed& typed, CheckOptions& options) {
  options.format = find_format(typed.format);
  if (options.format == nullptr) {
    std::vector<std::string_view> known;
    for (const FormatRow& row : formats()) known.push_back(row.name);
    return unknown_value(call, "--format", typed.format, known);
  }
  if (typed.color != "auto" && typed.color != "always" && typed.color != "never") {
    return unknown_value(call, "--color", typed.color, {"auto", "always", "never"});
  }
  options.report.language = call.language;
  options.report.color =
      typed.color == "always" || (typed.color == "auto" && call.world.terminal && !call.world.no_color);
  options.report.width = call.world.width;
  if (typed.width.empty()) return std::nullopt;
  const char* end = typed.width.data() + typed.width.size();
  const auto parsed = std::from_chars(typed.width.data(), end, options.report.width);
  if (parsed.ec == std::errc{} && parsed.ptr == end && options.report.width > 0) return std::nullopt;
  return wrong_usage(call, {"--width 需要一个正整数", "--width needs a positive whole number"},
                     {"例如 --width 100", "for example --width 100"});
}

std::optional<ExitStatus> read_judging_options(const Call& call, const Typed& typed, CheckOptions& options) {
  const std::optional<FailOn> threshold = fail_on(typed.threshold);
  if (!threshold) return unknown_value(call, "--fail-on", typed.threshold, {"none", "unmet", "gap", "warning"});
  options.threshold = *threshold;
  options.assess.today = call.world.today;
  if (typed.today.empty()) return std::nullopt;
  const std::optional<Date> today = parse_date(typed.today);
  if (!today || today->day == 0) {
    return wrong_usage(call, {"--today 不是日期", "--today is no date"},
                       {"例如 --today 2018-04-10", "for example --today 2018-04-10"});
  }
  options.assess.today = *today;
  return std::nullopt;
}

std::optional<ExitStatus> read_options(Call& call, CheckOptions& options) {
  Typed typed;
  const auto stop = read_arguments(
      call,
      {{"FILE", "申报描述（YAML 或 JSON）；- 表示标准输入；文件夹表示其中所有描述",
        "a description (YAML or JSON); - is standard input; a folder means every description below it", &options.paths},
       {"--format FORMAT", "报告格式：text（默认）或 concise（每项一行）",
        "report: text (default) or concise (one line a finding)", &typed.format},
       {"--quiet", "每份描述只输出一行", "one line a description", &options.report.quiet},
       {"--all", "也列出已满足的条目", "also list what is met", &options.report.all},
       {"--fail-on LEVEL", "何时以状态 1 退出：none、unmet、gap（默认）、warning",
        "what makes the exit status 1: none, unmet, gap (default), warning", &typed.threshold},
       {"--parameter ID=VALUE", "设定规则参数，如 process.near_advanced=95%；可重复",
        "sets a parameter of the rules, such as process.near_advanced=95%; repeatable", &options.parameters},
       {"--rules DIR", "使用 DIR 中的规则集，而不是自带的", "judge by the ruleset in DIR instead of the one shipped",
        &options.rules},
       {"--today DATE", "以 DATE 为当前日期", "takes DATE for the current date", &typed.today},
       {"--color WHEN", "颜色：auto（默认）、always、never；遵循 NO_COLOR",
        "colour: auto (default), always, never; obeys NO_COLOR", &typed.color},
       {"--width N", "报告宽度（列）；默认为终端宽度", "columns of the report; default: those of the terminal",
        &typed.width}});
  if (stop) return stop;
  if (std::ranges::count(options.paths, "-") > 1) {
    return wrong_usage(call, {"标准输入 - 只能指定一次", "standard input (-) can be named only once"}, {});
  }
  if (const auto wrong = read_report_options(call, typed, options)) return wrong;
  return read_judging_options(call, typed, options);
}

void say_on_stderr(const Call& call, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) call.output.err += diagnostic_line(diagnostic, call.language) + '\n';
}

Assessment check_file(const Call& call, const std::string& path, const Ruleset& ruleset, const AssessOptions& options) {
  ReadOptions reading;
  if (path != "-") {
    reading.folder = std::filesystem::path(path).parent_path();
    if (reading.folder.empty()) reading.folder = ".";
  }
  Loaded<Source> source = path == "-" ? read_standard_input(reading.limits) : read_file(path, reading.limits);
  const std::string name = path == "-" ? "<stdin>" : path;
  say_on_stderr(call, source.diagnostics);
  if (!source.value) return unreadable(name, std::move(source.diagnostics));
  Loaded<Description> description = read_description(*source.value, ruleset.vocabulary, reading);
  say_on_stderr(call, description.diagnostics);
  if (!description.value) return unreadable(name, std::move(description.diagnostics));
  return assess(ruleset, *description.value, options);
}

}  // namespace

ExitStatus run_check(Call& call) {
  CheckOptions options;
  if (const auto stop = read_options(call, options)) return *stop;
  const std::optional<Ruleset> ruleset = load_rules(call, options.rules, options.parameters);
  if (!ruleset) return ExitStatus::failure;

  std::vector<Assessment> assessments;
  for (const std::string& path : options.paths) {
    DescriptionFiles found = description_files(path);
    for (const std::string& file : found.files) {
      assessments.push_back(check_file(call, file, *ruleset, options.assess));
    }
    if (found.diagnostics.empty()) continue;
    say_on_stderr(call, found.diagnostics);
    assessments.push_back(unreadable(path, std::move(found.diagnostics)));
  }
  options.format->write(*ruleset, assessments, options.report, call.output.out);
  return exit_status(assessments, options.threshold);
}

}  // namespace pilotcheck
