#include <algorithm>
#include <filesystem>

#include "assessment/known_gaps.h"
#include "cli/assessor.h"
#include "cli/baseline_file.h"
#include "cli/output_options.h"

namespace pilotcheck {

namespace {

struct CheckOptions {
  std::vector<std::string> paths;
  OutputOptions report;
  AssessorOptions rules;
  std::string fail_on = "gap";
  std::string baseline;
  std::string write_baseline;
  FailOn threshold = FailOn::gap;
};

std::optional<ExitStatus> read_options(Call& call, CheckOptions& options) {
  std::vector<Option> list = {
      {"FILE",
       "申报描述：文件、文件夹（其中所有描述）、通配模式、@清单文件，或 -（标准输入）；YAML、JSON 或每行一个 JSON",
       "descriptions: a file, a folder (all below it), a pattern, @LIST, or - (standard input); YAML, JSON or JSON "
       "lines",
       &options.paths},
      {"--quiet", "每份描述只输出一行（text 格式）", "one line a description (format text)",
       &options.report.options.quiet},
      {"--all", "也列出已满足的条目（text 格式）", "also list what is met (format text)", &options.report.options.all},
      {"--fail-on LEVEL",
       "何时以状态 1 退出：none、unmet、gap（默认）、warning",
       "what makes the exit status 1: none, unmet, gap (default), warning",
       &options.fail_on,
       {"none", "unmet", "gap", "warning"}},
      {"--baseline FILE", "只有 FILE 中没有的差距才影响退出状态",
       "only gaps that FILE does not have count for the exit status", &options.baseline},
      {"--write-baseline FILE", "把现有差距写入 FILE", "writes the present gaps to FILE", &options.write_baseline}};
  options.report.add_options(list);
  options.rules.add_options(list);
  if (const auto stop = read_arguments(call, std::move(list))) return stop;
  if (std::ranges::count(options.paths, "-") > 1) {
    return wrong_usage(call, {"标准输入 - 只能指定一次", "standard input (-) can be named only once"}, {});
  }
  if (const auto wrong = options.report.settle(call)) return wrong;
  const std::optional<FailOn> threshold = fail_on(options.fail_on);
  if (!threshold) return unknown_value(call, "--fail-on", options.fail_on, {"none", "unmet", "gap", "warning"});
  options.threshold = *threshold;
  return std::nullopt;
}

}  // namespace

ExitStatus run_check(Call& call) {
  CheckOptions options;
  if (const auto stop = read_options(call, options)) return *stop;
  std::optional<Assessor> assessor = options.rules.open(call);
  if (!assessor) return ExitStatus::failure;
  std::optional<KnownGaps> known;
  if (!options.baseline.empty()) {
    known = read_baseline(call, options.baseline);
    if (!known) return ExitStatus::failure;
  }
  assessor->options.facts = options.report.wants_facts();

  // Baselines often stand beside the drafts.
  std::vector<Draft> drafts = assessor->assess_all(call, options.paths, {options.baseline, options.write_baseline});
  std::vector<Assessment> assessments;
  assessments.reserve(drafts.size());
  for (Draft& draft : drafts) assessments.push_back(std::move(draft.assessment));
  say_on_stderr(call, review_waivers(assessor->waivers, assessor->waivers_file, assessor->options.today, assessments));
  if (known) {
    const auto folder = std::filesystem::path(options.baseline).parent_path();
    say_on_stderr(call, apply(*known, assessor->ruleset, folder, assessments));
  }
  if (!options.write_baseline.empty()) {
    call.output.files.emplace_back(options.write_baseline,
                                   baseline_text(assessor->ruleset, assessments, options.write_baseline));
  }
  write_reports(options.report, assessor->ruleset, assessments, call.output);
  return exit_status(assessments, options.threshold);
}

}  // namespace pilotcheck
