#include "cli/assessor.h"

#include <algorithm>

#include "batch/assess_input.h"
#include "cli/rules_option.h"
#include "input/read_document.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

std::optional<Date> read_today(const Call& call, const std::string& typed) {
  if (typed.empty()) return call.world.today;
  const std::optional<Date> today = parse_date(typed);
  if (today && today->day != 0) return today;
  wrong_usage(call, {"--today 不是日期", "--today is no date"},
              {"例如 --today 2018-04-10", "for example --today 2018-04-10"});
  return std::nullopt;
}

std::optional<std::vector<Waiver>> read_waivers(const Call& call, const std::string& path, const Ruleset& ruleset) {
  if (path.empty()) return std::vector<Waiver>{};
  const Loaded<Document> document = read_document_file(path, {});
  say_on_stderr(call, document.diagnostics);
  // A slip of the keyboard in a waiver could waive what nobody meant.
  const bool slipped = std::ranges::any_of(
      document.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
  if (!document.value || slipped) return std::nullopt;
  Loaded<std::vector<Waiver>> waivers = load_waivers(*document.value, ruleset);
  say_on_stderr(call, waivers.diagnostics);
  return std::move(waivers.value);
}

}  // namespace

void say_on_stderr(const Call& call, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) call.output.err += diagnostic_line(diagnostic, call.language) + '\n';
}

void AssessorOptions::add_options(std::vector<Option>& options) {
  options.push_back({"--waivers FILE", "豁免文件：条目、理由与期限",
                     "a file of waivers: criteria, reasons and until when", &waivers});
  options.push_back({"--parameter ID=VALUE", "设定规则参数，如 process.near_advanced=95%；可重复",
                     "sets a parameter of the rules, such as process.near_advanced=95%; repeatable", &parameters});
  options.push_back({"--rules DIR", "使用 DIR 中的规则集，而不是自带的",
                     "judge by the ruleset in DIR instead of the one shipped", &rules});
  options.push_back({"--today DATE", "以 DATE 为当前日期", "takes DATE for the current date", &today});
}

std::optional<Assessor> AssessorOptions::open(const Call& call) const {
  const auto date = read_today(call, today);
  if (!date) return std::nullopt;
  std::optional<Ruleset> ruleset = load_rules(call, rules, parameters);
  if (!ruleset) return std::nullopt;
  auto read = read_waivers(call, waivers, *ruleset);
  if (!read) return std::nullopt;
  std::optional<Assessor> assessor(std::in_place);
  assessor->ruleset = std::move(*ruleset);
  assessor->waivers = std::move(*read);
  assessor->waivers_file = waivers;
  assessor->options.today = *date;
  assessor->limits.plain_yaml = call.world.plain_yaml;
  return assessor;
}

InputOptions Assessor::reading(std::vector<std::string> others) const {
  InputOptions reading;
  reading.limits = limits;
  others.push_back(waivers_file);
  std::erase(others, std::string());
  reading.others = std::move(others);
  return reading;
}

std::vector<Draft> Assessor::assess_all(const Call& call, const std::vector<std::string>& paths,
                                        std::vector<std::string> others) {
  options.waivers = waivers;
  InputOptions whole = reading(std::move(others));
  whole.whole_stdin = true;
  Inputs inputs(paths, std::move(whole));
  std::vector<Draft> drafts;
  while (std::optional<Input> input = inputs.next()) {
    const std::string name = input->name;
    const std::string stream = input->stream;
    const std::size_t line = input->line;
    const std::string own_name(input->own_name());
    std::vector<Diagnostic> said;
    drafts.push_back({assess_input(std::move(*input), ruleset, options, limits, said), own_name});
    place_in_stream(stream, line, name, said);
    say_on_stderr(call, said);
  }
  return drafts;
}

}  // namespace pilotcheck
