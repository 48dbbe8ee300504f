#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/options_of.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/nearest.h"
#include "text/safe_output.h"
#include "text/utf8.h"

namespace pilotcheck {

namespace {

bool is_positional(const Option& option) { return !option.name.starts_with('-'); }

/// `--format` of `--format FORMAT`.
std::string flag_of(const Option& option) { return std::string(option.name.substr(0, option.name.find(' '))); }

void declare(CLI::App& app, const Option& option) {
  const std::string name = flag_of(option);
  if (auto* const* toggle = std::get_if<bool*>(&option.target)) {
    app.add_flag(name, **toggle);
  } else if (auto* const* text = std::get_if<std::string*>(&option.target)) {
    auto* added = app.add_option(name, **text)->take_last();
    if (is_positional(option)) added->required();
  } else if (auto* const* list = std::get_if<std::vector<std::string>*>(&option.target)) {
    auto* added = app.add_option(name, **list);
    // A repeated option takes one value each time, so that it never swallows the files behind it.
    is_positional(option) ? added->required() : added->allow_extra_args(false)->take_all();
  } else if (auto* const* shared = std::get_if<std::vector<GivenOption>*>(&option.target)) {
    // CLI11 calls back once for each value when told so, in the order of the command line.
    auto* occurrences = *shared;
    app.add_option_function<std::string>(name,
                                         [occurrences, name](const std::string& value) {
                                           occurrences->push_back({name, value});
                                         })
        ->allow_extra_args(false)
        ->trigger_on_parse();
  }
}

std::string help_text(const Call& call, const std::vector<Option>& options) {
  const Language language = call.language;
  std::string usage = fmt::format("{}: pilotcheck {}", say(language, "用法", "usage"), call.command.name);
  std::size_t column = 0;
  for (const Option& option : options) {
    column = std::max(column, text::display_width(option.name) + 4);
    if (!is_positional(option)) continue;
    const bool many = std::holds_alternative<std::vector<std::string>*>(option.target);
    usage += fmt::format(" {}{}", option.name, many ? "..." : "");
  }
  std::string help = fmt::format("{} [{}]\n\n{}\n\n", usage, say(language, "选项", "options"),
                                 say(language, call.command.zh, call.command.en));
  const std::size_t width = std::clamp<std::size_t>(call.world.width, 60, 120);
  for (const Option& option : options) {
    std::string margin = text::pad(fmt::format("  {}", option.name), column);
    for (const std::string& line : text::wrap(say(language, option.zh, option.en), width - column)) {
      help += margin + line + '\n';
      margin.assign(column, ' ');
    }
  }
  return help;
}

/// What CLI11 found wrong, in our words. Its exceptions name the option in the front of their text.
ExitStatus report_error(const Call& call, const CLI::App& app, const CLI::ParseError& error,
                        const std::vector<Option>& options) {
  const std::string what = error.what();
  const std::string option = what.substr(0, what.find_first_of(": "));
  const Bilingual see_help{fmt::format("见 pilotcheck {} --help", call.command.name),
                           fmt::format("see pilotcheck {} --help", call.command.name)};
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::vector<std::string> extras = app.remaining();
    const std::string extra = extras.empty() ? std::string() : extras.front();
    if (!extra.starts_with('-')) {
      return wrong_usage(call, {fmt::format("多余的参数：{}", extra), fmt::format("unexpected argument: {}", extra)},
                         see_help);
    }
    std::vector<std::string> flags{"--help"};
    for (const Option& known : options) {
      if (!is_positional(known)) flags.push_back(flag_of(known));
    }
    const std::vector<std::string_view> known(flags.begin(), flags.end());
    return wrong_usage(call, {fmt::format("未知选项：{}", extra), fmt::format("unknown option: {}", extra)},
                       did_you_mean(extra.substr(0, extra.find('=')), known, see_help));
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return wrong_usage(call, {fmt::format("缺少参数 {}", option), fmt::format("{} is missing", option)}, see_help);
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return wrong_usage(call, {fmt::format("{} 需要一个值", option), fmt::format("{} needs a value", option)}, see_help);
  }
  return wrong_usage(call, {fmt::format("参数有误：{}", what), fmt::format("wrong arguments: {}", what)}, see_help);
}

}  // namespace

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options;
  const World world;
  Output output;
  Call call{command, {}, Language::en, world, output, &options};
  command.run(call);
  return options;
}

std::optional<ExitStatus> read_arguments(Call& call, std::vector<Option> options) {
  std::string language;
  bool help = false;
  options.push_back({"--lang LANGUAGE",
                     "报告语言：zh 或 en（默认按系统区域设置）",
                     "language: zh or en (default: that of the locale)",
                     &language,
                     {"zh", "en"}});
  options.push_back({"--help", "显示本帮助", "show this help", &help});
  if (call.described != nullptr) {
    *call.described = std::move(options);
    return ExitStatus::clean;
  }
  // Help is asked for even where something required is missing.
  const auto last = std::ranges::find(call.arguments, "--");
  if (std::find(call.arguments.begin(), last, "--help") != last ||
      std::find(call.arguments.begin(), last, "-h") != last) {
    call.output.out += help_text(call, options);
    return ExitStatus::clean;
  }
  CLI::App app;
  app.set_help_flag();
  for (const Option& option : options) declare(app, option);
  try {
    app.parse(std::vector<std::string>(call.arguments.rbegin(), call.arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return report_error(call, app, error, options);
  }
  if (!language.empty() && language != "zh" && language != "en")
    return unknown_value(call, "--lang", language, {"zh", "en"});
  return std::nullopt;
}

ExitStatus wrong_usage(const Call& call, const Bilingual& message, const Bilingual& hint) {
  Diagnostic diagnostic;
  diagnostic.message = message;
  diagnostic.hint = hint;
  call.output.err += diagnostic_line(diagnostic, call.language) + '\n';
  return ExitStatus::failure;
}

ExitStatus unknown_value(const Call& call, std::string_view option, std::string_view value,
                         const std::vector<std::string_view>& known) {
  return wrong_usage(call,
                     {fmt::format("{} 不认识 {}", option, value), fmt::format("{} does not know {}", option, value)},
                     text::listed({"可用", "known are"}, known));
}

std::optional<std::string_view> nearest_word(std::string_view typed, const std::vector<std::string_view>& candidates) {
  if (text::find_invalid_utf8(typed)) return std::nullopt;
  return text::nearest(typed, candidates);
}

Bilingual did_you_mean(std::string_view typed, const std::vector<std::string_view>& known, Bilingual otherwise) {
  const auto nearest = nearest_word(typed, known);
  if (!nearest) return otherwise;
  return {fmt::format("是否想写 {}？", *nearest), fmt::format("did you mean {}?", *nearest)};
}

}  // namespace pilotcheck
