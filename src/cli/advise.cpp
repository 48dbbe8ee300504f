#include "cli/assessor.h"
#include "cli/output_options.h"
#include "report/advise/formats.h"

namespace pilotcheck {

namespace {

struct Advise {
  std::vector<std::string> paths;
  std::optional<std::size_t> top = 3;
  OutputOptions output;
  AssessorOptions rules;

  void declare(std::vector<Option>& options) {
    options = {
        paths_option("FILE", paths),
        {"--top N", "列出最接近的 N 个申报对象所缺", "lists what the N nearest targets lack",
         WholeNumber{.value = &top, .least = 0, .example = 2}},
        {"--quiet", "每份描述只输出一行（text 格式）", "one line a description (format text)", &output.report.quiet}};
    output.declare(advise_formats, options);
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    if (const auto wrong = output.settle(call, paths)) return *wrong;
    std::optional<Assessor> assessor = rules.open(call);
    if (!assessor) return ExitStatus::failure;
    assessor->options.every_target = true;
    std::vector<Assessment> assessments;
    ExitStatus status = ExitStatus::clean;
    for (Draft& draft : assessor->assess_all(call, paths)) {
      if (draft.assessment.verdict == Verdict::unreadable) {
        status = ExitStatus::failure;
      } else {
        assessments.push_back(std::move(draft.assessment));
      }
    }
    if (assessments.empty()) return status;
    return output.write(call, advise_formats, {assessor->ruleset, assessments, *top}).value_or(status);
  }
};

}  // namespace

CommandLine advise_command() { return command_line<Advise>(); }

}  // namespace pilotcheck
