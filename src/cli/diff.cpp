#include <algorithm>

#include "cli/assessor.h"
#include "report/diff/formats.h"

namespace pilotcheck {

namespace {

/// Those that are of no pair are told, but are no worse for it: a draft may be new, or withdrawn.
void say_unpaired(const Call& call, const Pairing& pairing) {
  std::vector<Diagnostic> said;
  const auto say_of = [&](const std::vector<const Draft*>& drafts, const Bilingual& message) {
    for (const Draft* draft : drafts) {
      said.push_back({Severity::warning,
                      "unpaired",
                      draft->assessment.file,
                      {},
                      message,
                      {"文件名或企业名称应与另一方的相同", "a pair has the same file name, or the same enterprise"}});
    }
  };
  say_of(pairing.only_before, {"现在的描述中没有与它对应的", "no newer draft goes with it"});
  say_of(pairing.only_after, {"原先的描述中没有与它对应的", "no older draft goes with it"});
  say_on_stderr(call, said);
}

/// What could not be read is told where it was read; the worst of the pairs decides.
ExitStatus compare_pairs(const Pairing& pairing, std::vector<Comparison>& comparisons) {
  ExitStatus worst = ExitStatus::clean;
  for (const auto& [older, newer] : pairing.pairs) {
    const bool readable =
        older->assessment.verdict != Verdict::unreadable && newer->assessment.verdict != Verdict::unreadable;
    if (readable) comparisons.push_back(compare(older->assessment, newer->assessment));
    worst = std::max(worst, readable ? exit_status(comparisons.back()) : ExitStatus::failure);
  }
  return worst;
}

}  // namespace

ExitStatus run_diff(Call& call) {
  std::string before;
  std::string after;
  std::string format = "text";
  AssessorOptions rules;
  std::vector<Option> list = {{"OLD", "原先的描述：文件、文件夹、通配模式、@清单文件，或 -",
                               "the older drafts: a file, a folder, a pattern, @LIST, or -", &before},
                              {"NEW", "现在的描述，同样", "the newer drafts, likewise", &after},
                              {"--format FORMAT",
                               "格式：text（默认）、markdown、json",
                               "format: text (default), markdown, json",
                               &format,
                               {"text", "markdown", "json"}}};
  rules.add_options(list);
  if (const auto stop = read_arguments(call, std::move(list))) return *stop;
  const auto* chosen = find_format(diff_formats, format);
  if (chosen == nullptr) {
    std::vector<std::string_view> known;
    for (const auto& row : diff_formats) known.push_back(row.name);
    return unknown_value(call, "--format", format, known);
  }
  if (before == "-" && after == "-") {
    return wrong_usage(call, {"标准输入 - 只能指定一次", "standard input (-) can be named only once"}, {});
  }
  std::optional<Assessor> assessor = rules.open(call);
  if (!assessor) return ExitStatus::failure;
  const std::vector<Draft> older = assessor->assess_all(call, {before});
  const std::vector<Draft> newer = assessor->assess_all(call, {after});
  ReportOptions options;
  options.language = call.language;
  options.width = call.world.width;
  options.color = call.world.terminal && !call.world.no_color;
  const Pairing pairing = pair_up(older, newer);
  say_unpaired(call, pairing);
  if (pairing.pairs.empty()) return wrong_usage(call, {"没有可以比较的描述", "there is nothing to compare"}, {});
  std::vector<Comparison> comparisons;
  const ExitStatus status = compare_pairs(pairing, comparisons);
  if (!comparisons.empty()) chosen->write({assessor->ruleset, comparisons}, options, call.output.out);
  return status;
}

}  // namespace pilotcheck
