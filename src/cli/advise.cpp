#include <charconv>

#include "cli/assessor.h"
#include "report/advise/formats.h"

namespace pilotcheck {

namespace {

std::optional<std::size_t> read_count(const std::string& typed) {
  std::size_t count = 0;
  const char* end = typed.data() + typed.size();
  const auto parsed = std::from_chars(typed.data(), end, count);
  if (parsed.ec != std::errc{} || parsed.ptr != end) return std::nullopt;
  return count;
}

}  // namespace

ExitStatus run_advise(Call& call) {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string top = "3";
  AssessorOptions rules;
  std::vector<Option> list = {
      {"FILE", "申报描述：文件、文件夹、通配模式、@清单文件，或 -",
       "descriptions: a file, a folder, a pattern, @LIST, or -", &paths},
      {"--top N", "列出最接近的 N 个模式或技术所缺（默认 3）", "lists what the N nearest targets lack (default 3)",
       &top},
      {"--format FORMAT", "格式：text（默认）、json", "format: text (default), json", &format, {"text", "json"}}};
  rules.add_options(list);
  if (const auto stop = read_arguments(call, std::move(list))) return *stop;
  if (format != "text" && format != "json") return unknown_value(call, "--format", format, {"text", "json"});
  const auto count = read_count(top);
  if (!count) {
    return wrong_usage(call, {"--top 需要一个整数", "--top needs a whole number"},
                       {"例如 --top 2", "for example --top 2"});
  }
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
  ReportOptions options;
  options.language = call.language;
  options.width = call.world.width;
  options.color = call.world.terminal && !call.world.no_color;
  find_format(advise_formats, format)->write({assessor->ruleset, assessments, *count}, options, call.output.out);
  return status;
}

}  // namespace pilotcheck
