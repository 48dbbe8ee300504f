#include "cli/assessor.h"

#include <algorithm>
#include <memory>

#include "batch/assess_input.h"
#include "cli/fix.h"
#include "cli/usage.h"
#include "description/key_names.h"
#include "input/read_document.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

std::optional<Date> read_date(const std::string& typed) {
  const std::optional<Date> date = parse_date(typed);
  return date && date->day != 0 ? date : std::nullopt;
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

Option paths_option(std::string_view name, std::vector<std::string>& paths) {
  std::vector<std::string_view> zh;
  std::vector<std::string_view> en;
  for (const InputFormat& format : input_formats()) {
    zh.push_back(format.zh);
    en.push_back(format.en);
  }
  return {name,
          "申报描述：文件、文件夹（其中所有描述）、通配模式、@清单文件，或 -（标准输入）；" +
              text::alternatives(zh, Language::zh),
          "descriptions: a file, a folder (all below it), a pattern, @LIST, or - (standard input); " +
              text::alternatives(en, Language::en),
          &paths};
}

Option stdin_name_option(std::string& name) {
  return {"--stdin-name NAME", "标准输入在结果中的名称", "what results call standard input", &name};
}

Option today_option(std::string& typed) {
  static const ValueForm date{[](const std::string& text) { return read_date(text).has_value(); },
                              {"不是日期", "is no date"},
                              {"例如 --today 2018-04-10", "for example --today 2018-04-10"}};
  return {"--today DATE", "以 DATE 为当前日期", "takes DATE for the current date", &typed, {}, &date};
}

Date date_of_today(const Call& call, const std::string& typed) { return read_date(typed).value_or(call.world.today); }

void AssessorOptions::declare(std::vector<Option>& options) {
  options.push_back({"--waivers FILE", "豁免文件：条目、理由与期限",
                     "a file of waivers: criteria, reasons and until when", &waivers});
  rules.declare(options);
  options.push_back(today_option(today));
  options.push_back(stdin_name_option(stdin_name));
}

std::optional<Assessor> AssessorOptions::open(const Call& call) const {
  std::optional<Ruleset> ruleset = rules.load(call);
  if (!ruleset) return std::nullopt;
  auto read = read_waivers(call, waivers, *ruleset);
  if (!read) return std::nullopt;
  std::optional<Assessor> assessor(std::in_place);
  assessor->ruleset = std::move(*ruleset);
  assessor->waivers = std::move(*read);
  assessor->waivers_file = waivers;
  assessor->stdin_name = stdin_name;
  assessor->options.today = date_of_today(call, today);
  assessor->limits.plain_yaml = call.world.plain_yaml;
  return assessor;
}

InputOptions Assessor::reading(std::vector<std::string> others) const {
  InputOptions reading;
  reading.limits = limits;
  reading.stdin_name = stdin_name;
  others.push_back(waivers_file);
  std::erase(others, std::string());
  reading.others = std::move(others);
  reading.outermost = [this](std::string_view name) { return KeyNames(ruleset.vocabulary).outermost(name); };
  return reading;
}

std::vector<Draft> Assessor::assess_all(const Call& call, const std::vector<std::string>& paths,
                                        std::vector<std::string> others) {
  options.waivers = waivers;
  InputOptions whole = reading(std::move(others));
  whole.whole_stdin = true;
  Inputs inputs(paths, std::move(whole));
  say_on_stderr(call, inputs.notes());
  std::vector<Draft> drafts;
  while (std::optional<Input> input = inputs.next()) {
    if (fix) fix_input(call, *this, *input);
    const std::string name = input->name;
    const std::string stream = input->stream;
    const std::size_t line = input->line;
    const std::string own_name(input->own_name());
    const bool keep = keep_packages && input->bytes && input->format->package_bytes > 0;
    std::string package = keep ? *input->bytes : std::string();
    std::vector<Diagnostic> said;
    drafts.push_back({assess_input(std::move(*input), ruleset, options, limits, said), own_name, std::move(package)});
    place_in_stream(stream, line, name, said);
    say_on_stderr(call, said);
  }
  return drafts;
}

void leave_behind(const Call& call, Assessor&& assessor) {
  static const Assessor* left = nullptr;  // where a checker of leaks finds it
  if (call.world.ends && left == nullptr) left = std::make_unique<Assessor>(std::move(assessor)).release();
}

}  // namespace pilotcheck
