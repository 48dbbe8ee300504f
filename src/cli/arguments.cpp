#include "cli/arguments.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/usage.h"

namespace pilotcheck {

namespace {

/// CLI11 takes `0x1F` and `017` for numbers too; nothing is guessed here.
std::string keep_plain_digits(std::string& typed) {
  if (typed.empty() || typed.find_first_not_of("0123456789") != std::string::npos) return "no plain digits";
  typed.erase(0, std::min(typed.find_first_not_of('0'), typed.size() - 1));
  return {};
}

/// Adds an option for a target; the overloads are the alternatives of Option::target.
struct Declare {
  CLI::App& app;
  const Option& option;
  std::string name = std::string(option.flag());

  CLI::Option* operator()(bool* to) const { return app.add_flag(name, *to); }
  CLI::Option* operator()(std::string* to) const { return app.add_option(name, *to)->take_last(); }
  CLI::Option* operator()(std::vector<std::string>* to) const {
    auto* added = app.add_option(name, *to);
    // A repeated option takes one value each time, so that it never swallows the files behind it.
    return option.is_positional() ? added : added->allow_extra_args(false)->take_all();
  }
  CLI::Option* operator()(std::vector<GivenOption>* to) const {
    // CLI11 calls back once for each value when told so, in the order of the command line.
    return app
        .add_option_function<std::string>(name,
                                          [to, flag = name](const std::string& value) {
                                            to->push_back({flag, value});
                                          })
        ->allow_extra_args(false)
        ->trigger_on_parse();
  }
  CLI::Option* operator()(const WholeNumber& number) const {
    return app.add_option(name, *number.value)
        ->take_last()
        ->transform(CLI::Validator(keep_plain_digits, "", "digits"))
        ->check(CLI::Range(std::uint64_t{number.least}, std::uint64_t{number.most}));
  }
};

Bilingual see_help(const Call& call) {
  const std::string command = call.command.name.empty() ? "" : fmt::format(" {}", call.command.name);
  return {fmt::format("见 pilotcheck{} --help", command), fmt::format("see pilotcheck{} --help", command)};
}

ExitStatus refuse_extra(const Call& call, const std::string& extra, std::span<const Option> options) {
  if (!extra.starts_with('-')) {
    return wrong_usage(call, {fmt::format("多余的参数：{}", extra), fmt::format("unexpected argument: {}", extra)},
                       see_help(call));
  }
  std::vector<std::string_view> known;
  for (const Option& option : options) {
    if (!option.is_positional()) known.push_back(option.flag());
  }
  return wrong_usage(call, {fmt::format("未知选项：{}", extra), fmt::format("unknown option: {}", extra)},
                     did_you_mean(extra.substr(0, extra.find('=')), known, see_help(call)));
}

/// `typed` are the values of `option`, of which one cannot be used.
ExitStatus refuse_value(const Call& call, const Option& option, const std::vector<std::string>& typed) {
  const std::string_view flag = option.flag();
  if (const auto* number = std::get_if<WholeNumber>(&option.target)) {
    const bool positive = number->least > 0;
    return wrong_usage(
        call,
        {fmt::format("{} 需要一个{}整数", flag, positive ? "正" : ""),
         fmt::format("{} needs a {}whole number", flag, positive ? "positive " : "")},
        {fmt::format("例如 {} {}", flag, number->example), fmt::format("for example {} {}", flag, number->example)});
  }
  if (option.form != nullptr) {
    const Bilingual& wanted = option.form->wanted;
    return wrong_usage(call, {fmt::format("{} {}", flag, wanted.zh), fmt::format("{} {}", flag, wanted.en)},
                       option.form->example);
  }
  std::vector<std::string_view> known;
  for (const OptionValue& value : option.values) known.push_back(value.name);
  const auto unknown =
      std::ranges::find_if(typed, [&](const std::string& one) { return std::ranges::find(known, one) == known.end(); });
  return unknown_value(call, option.is_positional() ? call.command.name : flag,
                       unknown == typed.end() ? std::string_view() : *unknown, known);
}

}  // namespace

void declare(CLI::App& app, const Option& option) {
  CLI::Option* added = std::visit(Declare{app, option}, option.target);
  added->required(option.is_positional() && !option.optional);
  if (const ValueForm* form = option.form) {
    added->check([form](const std::string& typed) { return std::string(form->fits(typed) ? "" : "does not fit"); });
  }
  if (option.values.empty()) return;
  std::vector<std::string> names;
  for (const OptionValue& value : option.values) names.push_back(value.name);
  added->check(CLI::IsMember(std::move(names)));
}

ExitStatus refuse(const Call& call, const CLI::App& app, const CLI::ParseError& error,
                  std::span<const Option> options) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    // Behind `--` what a command does not take falls back to the program.
    const CLI::App* at = app.remaining_size() == 0 && app.get_parent() != nullptr ? app.get_parent() : &app;
    const std::vector<std::string> extras = at->remaining();
    return refuse_extra(call, extras.empty() ? std::string() : extras.front(), options);
  }
  // Its other exceptions name the option in the front of their text.
  const std::string what = error.what();
  const std::string name = what.substr(0, what.find_first_of(": "));
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return wrong_usage(call, {fmt::format("缺少参数 {}", name), fmt::format("{} is missing", name)}, see_help(call));
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return wrong_usage(call, {fmt::format("{} 需要一个值", name), fmt::format("{} needs a value", name)},
                       see_help(call));
  }
  const auto option = std::ranges::find(options, name, &Option::flag);
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr && option != options.end()) {
    // `--lang` may stand before the command too.
    std::vector<std::string> typed;
    for (const CLI::App* at = &app; at != nullptr && typed.empty(); at = at->get_parent()) {
      if (const CLI::Option* added = at->get_option_no_throw(name)) typed = added->results();
    }
    return refuse_value(call, *option, typed);
  }
  return wrong_usage(call, {fmt::format("参数有误：{}", what), fmt::format("wrong arguments: {}", what)},
                     see_help(call));
}

}  // namespace pilotcheck
