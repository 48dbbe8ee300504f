#include "cli/assessor.h"
#include "report/diff/formats.h"

namespace pilotcheck {

ExitStatus run_diff(Call& call) {
  std::string before;
  std::string after;
  std::string format = "text";
  AssessorOptions rules;
  std::vector<Option> list = {{"OLD", "原先的描述", "the older draft", &before},
                              {"NEW", "现在的描述", "the newer draft", &after},
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
  const Assessment old_draft = assessor->assess_file(call, before);
  const Assessment new_draft = assessor->assess_file(call, after);
  if (old_draft.verdict == Verdict::unreadable || new_draft.verdict == Verdict::unreadable) return ExitStatus::failure;
  const Comparison comparison = compare(old_draft, new_draft);
  ReportOptions options;
  options.language = call.language;
  options.width = call.world.width;
  options.color = call.world.terminal && !call.world.no_color;
  chosen->write({{&comparison, 1}}, options, call.output.out);
  return exit_status(comparison);
}

}  // namespace pilotcheck
