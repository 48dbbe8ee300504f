#include <algorithm>

#include "cli/assessor.h"
#include "cli/output_options.h"
#include "cli/usage.h"
#include "report/diff/formats.h"

namespace pilotcheck {

namespace {

bool is_readable(const Draft& draft) { return draft.assessment.verdict != Verdict::unreadable; }

/// Those that are of no pair are told, but are no worse for it: a draft may be new, or withdrawn. Why one could not be
/// read was told before.
void say_unpaired(const Call& call, const Pairing& pairing) {
  std::vector<Diagnostic> said;
  const auto say_of = [&](const std::vector<const Draft*>& drafts, const Bilingual& message) {
    for (const Draft* draft : drafts) {
      if (!is_readable(*draft)) continue;
      said.push_back(
          {Severity::warning,
           "unpaired",
           draft->assessment.file,
           {},
           message,
           {"文件名或申报单位名称应与另一方的相同", "a pair has the same file name, or the same applicant"}});
    }
  };
  say_of(pairing.only_before, {"现在的描述中没有与它对应的", "no newer draft goes with it"});
  say_of(pairing.only_after, {"原先的描述中没有与它对应的", "no older draft goes with it"});
  say_on_stderr(call, said);
}

/// But for those of which one could not be read, which was told.
std::vector<Comparison> compare_pairs(const Pairing& pairing) {
  std::vector<Comparison> comparisons;
  for (const auto& [older, newer] : pairing.pairs) {
    if (is_readable(*older) && is_readable(*newer))
      comparisons.push_back(compare(older->assessment, newer->assessment));
  }
  return comparisons;
}

struct Diff {
  std::string before;
  std::string after;
  OutputOptions output;
  FailOnOption fail_on;
  AssessorOptions rules;

  void declare(std::vector<Option>& options) {
    options = {
        {"OLD", "原先的描述：文件、文件夹、通配模式、@清单文件，或 -",
         "the older drafts: a file, a folder, a pattern, @LIST, or -", &before},
        {"NEW", "现在的描述，同样", "the newer drafts, likewise", &after},
        {"--quiet", "每次比较只输出一行（text 格式）", "one line a comparison (format text)", &output.report.quiet}};
    fail_on.declare(options);
    output.declare(diff_formats, options);
    rules.declare(options);
  }

  ExitStatus run(const Call& call) {
    if (before == "-" && after == "-") {
      return wrong_usage(call, {"标准输入 - 只能指定一次", "standard input (-) can be named only once"}, {});
    }
    if (const auto wrong = output.settle(call, {before, after})) return *wrong;
    std::optional<Assessor> assessor = rules.open(call);
    if (!assessor) return ExitStatus::failure;
    const std::vector<Draft> older = assessor->assess_all(call, {before});
    const std::vector<Draft> newer = assessor->assess_all(call, {after});
    const Pairing pairing = pair_up(older, newer);
    say_unpaired(call, pairing);
    if (pairing.pairs.empty()) return wrong_usage(call, {"没有可以比较的描述", "there is nothing to compare"}, {});
    const std::vector<Comparison> comparisons = compare_pairs(pairing);
    if (!comparisons.empty()) {
      if (const auto failed = output.write(call, diff_formats, {assessor->ruleset, comparisons})) return *failed;
    }
    const bool whole = std::ranges::all_of(older, is_readable) && std::ranges::all_of(newer, is_readable);
    if (!whole) return ExitStatus::failure;
    return exit_status(comparisons, fail_on.threshold());
  }
};

}  // namespace

CommandLine diff_command() { return command_line<Diff>(); }

}  // namespace pilotcheck
