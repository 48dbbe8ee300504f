#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.h"
#include "report/wording.h"
#include "text/display_width.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// `--lang` is looked for before anything else, so that even wrong usage is explained in the right language. What is no
/// language is refused later, where options are read.
Language language_asked_for(const std::vector<std::string>& arguments, Language otherwise) {
  Language language = otherwise;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    std::string_view value;
    if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
    if (value == "zh") language = Language::zh;
    if (value == "en") language = Language::en;
  }
  return language;
}

ExitStatus show_help(const Call& call) {
  const Language language = call.language;
  std::size_t column = 0;
  for (const Command& command : commands()) column = std::max(column, command.name.size() + 4);
  std::string& out = call.output.out;
  out += fmt::format(
      "{}: pilotcheck {}\n\n{}\n\n", say(language, "用法", "usage"), say(language, "命令 [选项]", "COMMAND [options]"),
      say(language, "按通知的规则检查智能制造试点示范申报描述，给出差距报告。",
          "Checks descriptions of intelligent-manufacturing pilots against a notice and reports the gaps."));
  for (const Command& command : commands()) {
    out += text::pad(fmt::format("  {}", command.name), column);
    out += fmt::format("{}\n", say(language, command.zh, command.en));
  }
  out += fmt::format("\n{}\n", say(language, "每个命令的选项见 pilotcheck 命令 --help。版本见 pilotcheck --version。",
                                   "Options: pilotcheck COMMAND --help. Version: pilotcheck --version."));
  return ExitStatus::clean;
}

ExitStatus refuse_command(const Call& call, const std::string& name, const std::string& second) {
  std::vector<std::string_view> names;
  std::vector<std::string_view> siblings;  // `rules` alone is the beginning of several
  for (const Command& command : commands()) {
    names.push_back(command.name);
    if (command.name.starts_with(name + " ")) siblings.push_back(command.name);
  }
  if (!siblings.empty()) {
    const std::string typed = second.empty() ? name : name + " " + second;
    return wrong_usage(call, {fmt::format("没有命令 {}", typed), fmt::format("there is no command {}", typed)},
                       text::listed({"可用", "known are"}, siblings));
  }
  const Bilingual all = text::listed({"可用", "known are"}, names);
  if (name.empty()) return wrong_usage(call, {"没有给出命令", "no command is given"}, all);
  const bool option = name.starts_with('-');
  const Bilingual message =
      option ? Bilingual{fmt::format("未知选项：{}", name), fmt::format("unknown option: {}", name)}
             : Bilingual{fmt::format("没有命令 {}", name), fmt::format("there is no command {}", name)};
  return wrong_usage(call, message, did_you_mean(name, names, all));
}

}  // namespace

ExitStatus run(const std::vector<std::string>& arguments, const World& world, Output& output) {
  static constexpr Command root{"", "", "", nullptr};
  const Language language = language_asked_for(arguments, world.language);
  Call call{root, {}, language, world, output};

  std::size_t first = 0;
  if (first < arguments.size() && arguments[first].starts_with("--lang=")) ++first;
  if (first + 1 < arguments.size() && arguments[first] == "--lang") first += 2;
  const std::string name = first < arguments.size() ? arguments[first] : std::string();
  const std::string second = first + 1 < arguments.size() ? arguments[first + 1] : std::string();
  if (name == "--help" || name == "-h") return show_help(call);
  if (name == "--version") {
    output.out += "pilotcheck " PILOTCHECK_VERSION "\n";
    return ExitStatus::clean;
  }

  // The command of two words before the one that is its first: `score merge` before `score`.
  for (const auto& [typed, words] : {std::pair{fmt::format("{} {}", name, second), 2}, std::pair{name, 1}}) {
    const auto command = std::ranges::find(commands(), typed, &Command::name);
    if (command == commands().end()) continue;
    const auto rest = arguments.begin() + static_cast<std::ptrdiff_t>(first) + words;
    Call chosen{*command, {rest, arguments.end()}, language, world, output};
    return command->run(chosen);
  }
  return refuse_command(call, name, second);
}

}  // namespace pilotcheck
