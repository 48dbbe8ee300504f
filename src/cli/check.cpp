#include <filesystem>

#include "assessment/known_gaps.h"
#include "cli/assessor.h"
#include "cli/baseline_file.h"
#include "cli/carried_file.h"
#include "cli/fix.h"
#include "cli/letterhead_options.h"
#include "cli/output_options.h"
#include "cli/usage.h"
#include "report/check/formats.h"

namespace pilotcheck {

namespace {

struct Check {
  std::vector<std::string> paths;
  OutputOptions output;
  LetterheadOptions letterhead;
  FailOnOption fail_on;
  FixOptions fix;
  std::string baseline;
  std::string write_baseline;
  std::string carry;
  AssessorOptions rules;

  void declare(std::vector<Option>& options);
  ExitStatus run(const Call& call);

 private:
  /// The exit status with which to end, if the list to be carried is no use.
  std::optional<ExitStatus> read_carried(const Call& call, const Words& words, std::optional<CarriedList>& carried);
  /// The same if comments are asked for, and what was judged is not one form in Word.
  [[nodiscard]] std::optional<ExitStatus> refuse_comments(const Call& call, const std::vector<Draft>& drafts) const;
};

void Check::declare(std::vector<Option>& options) {
  options = {
      paths_option("FILE", paths),
      {"--quiet", "每份描述只输出一行（text 格式）", "one line a description (format text)", &output.report.quiet},
      {"--all", "也列出已满足的条目（text 格式）", "also list what is met (format text)", &output.report.all}};
  fix.declare(options);
  fail_on.declare(options);
  options.push_back({"--baseline FILE", "只有 FILE 中没有的差距才影响退出状态",
                     "only gaps that FILE does not have count for the exit status", &baseline});
  options.push_back(
      {"--write-baseline FILE", "把现有差距写入 FILE", "writes the present gaps to FILE", &write_baseline});
  options.push_back({"--carry FILE", "把旧工作清单 FILE 中填写的责任人、期限、状态带入新的清单（xlsx、poam 格式）",
                     "takes who, until when and state from the edited work list FILE (formats xlsx, poam)", &carry});
  output.declare(check_formats, options);
  letterhead.declare(options);
  rules.declare(options);
}

std::optional<ExitStatus> Check::read_carried(const Call& call, const Words& words,
                                              std::optional<CarriedList>& carried) {
  if (carry.empty()) return std::nullopt;
  if (!output.wants("xlsx") && !output.wants("poam")) {
    return wrong_usage(call, {"--carry 只用于 xlsx、poam 格式", "--carry goes with the formats xlsx and poam"},
                       {"例如 --format xlsx --output 清单.xlsx", "for example --format xlsx --output new.xlsx"});
  }
  carried = read_carried_list(call, words, carry);
  return carried ? std::nullopt : std::optional(ExitStatus::failure);
}

std::optional<ExitStatus> Check::refuse_comments(const Call& call, const std::vector<Draft>& drafts) const {
  if (!output.wants("docx")) return std::nullopt;
  const bool one = drafts.size() == 1;
  if (one && drafts.front().assessment.verdict == Verdict::unreadable) return ExitStatus::failure;
  if (one && !drafts.front().package.empty()) return std::nullopt;
  return wrong_usage(
      call, {"docx 格式在一份 Word 申报书中加批注", "format docx puts comments into one form in Word (.docx)"},
      {"例如 check 申报书.docx --format docx --output 批注.docx；其他输入请用别的格式",
       "for example check form.docx --format docx --output commented.docx; choose another format for what is not one"});
}

ExitStatus Check::run(const Call& call) {
  if (const auto wrong = fix.settle(call, paths)) return *wrong;
  if (const auto wrong = output.settle(call, paths)) return *wrong;
  if (const auto wrong = refuse_input(call, write_baseline, paths)) return *wrong;
  if (const auto wrong = letterhead.settle(call, output)) return *wrong;
  std::optional<Assessor> assessor = rules.open(call);
  if (!assessor) return ExitStatus::failure;
  if (fix.diff) return show_fixes(call, *assessor, paths, {baseline, write_baseline});
  assessor->fix = fix.fix;
  std::optional<KnownGaps> known;
  if (!baseline.empty()) {
    known = read_baseline(call, baseline);
    if (!known) return ExitStatus::failure;
  }
  std::optional<CarriedList> carried;
  if (const auto failed = read_carried(call, assessor->ruleset.words, carried)) return *failed;
  assessor->options.facts = output.wants_facts();
  output.report.today = assessor->options.today;
  assessor->keep_packages = output.wants("docx");

  // Baselines often stand beside the drafts.
  std::vector<Draft> drafts = assessor->assess_all(call, paths, {baseline, write_baseline, carry});
  if (const auto refused = refuse_comments(call, drafts)) return *refused;
  const std::string document = drafts.size() == 1 ? std::move(drafts.front().package) : std::string();
  std::vector<Assessment> assessments;
  assessments.reserve(drafts.size());
  for (Draft& draft : drafts) assessments.push_back(std::move(draft.assessment));
  say_on_stderr(call, review_waivers(assessor->waivers, assessor->waivers_file, assessor->options.today, assessments));
  if (known) {
    const auto folder = std::filesystem::path(baseline).parent_path();
    say_on_stderr(call, apply(*known, assessor->ruleset, folder, assessments));
  }
  if (!write_baseline.empty()) {
    call.output.files.emplace_back(write_baseline, baseline_text(assessor->ruleset, assessments, write_baseline));
  }
  const CheckReport report{assessor->ruleset, assessments, carried ? &*carried : nullptr, assessor->options.today,
                           document};
  if (carried) say_on_stderr(call, work_list(report, call.language).told);
  if (const auto failed = output.write(call, check_formats, report)) return *failed;
  const ExitStatus status = exit_status(assessments, fail_on.threshold());
  leave_behind(call, std::move(*assessor));
  return status;
}

}  // namespace

CommandLine check_command() { return command_line<Check>(); }

}  // namespace pilotcheck
