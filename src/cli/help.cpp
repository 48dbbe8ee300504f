#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/wording.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

std::size_t width_of(const Call& call) { return std::clamp<std::size_t>(call.world.width, 60, 120); }

/// `name` and, from `column` on, what it is for.
std::string row(const Call& call, std::string_view name, std::size_t column, std::string_view words) {
  std::string rows;
  std::string margin = text::pad(fmt::format("  {}", name), column);
  for (const std::string& line : text::wrap(words, width_of(call) - column)) {
    rows += margin + line + '\n';
    margin.assign(column, ' ');
  }
  return rows;
}

/// A sentence, line by line.
std::string paragraph(const Call& call, std::string_view words) {
  return fmt::format("{}\n\n", fmt::join(text::wrap(words, width_of(call)), "\n"));
}

/// run() takes `help COMMAND` for `COMMAND --help` before any command is called.
struct Help {
  std::vector<std::string> command;

  void declare(std::vector<Option>& options) {
    options = {{"COMMAND", "哪个命令；不写则是程序", "which command; the program where none is named", &command}};
    options.front().optional = true;
  }

  ExitStatus run(const Call& call) {
    call.output.out += help_of_program(call);
    return ExitStatus::clean;
  }
};

}  // namespace

CommandLine help_command() { return command_line<Help>(); }

std::string help_of_program(const Call& call, std::string_view group) {
  const Language language = call.language;
  std::vector<Command> known = known_commands();
  if (!group.empty()) {
    std::erase_if(known, [&](const Command& one) { return !one.name.starts_with(fmt::format("{} ", group)); });
  }
  std::size_t column = 0;
  for (const Command& command : known) column = std::max(column, command.name.size() + 4);
  std::string help = fmt::format("{}: pilotcheck {}\n\n", say(language, "用法", "usage"),
                                 say(language, "命令 [选项]", "COMMAND [options]"));
  help += paragraph(
      call,
      say(language, "按政府项目的规则检查申报描述，给出差距报告。",
          "Checks descriptions of applications to a government programme against its rules and reports the gaps."));
  for (const Command& command : known) help += row(call, command.name, column, say(language, command.zh, command.en));
  return help +
         fmt::format("\n{}\n", say(language, "每个命令的选项见 pilotcheck help 命令。版本见 pilotcheck --version。",
                                   "Options: pilotcheck help COMMAND. Version: pilotcheck --version."));
}

std::string help_of_command(const Call& call, std::span<const Option> options) {
  const Language language = call.language;
  std::string usage = fmt::format("{}: pilotcheck {}", say(language, "用法", "usage"), call.command.name);
  std::size_t column = 0;
  for (const Option& option : options) {
    column = std::max(column, text::display_width(option.name) + 4);
    if (!option.is_positional()) continue;
    const std::string argument = fmt::format("{}{}", option.name, option.is_repeated() ? "..." : "");
    usage += fmt::format(fmt::runtime(option.optional ? " [{}]" : " {}"), argument);
  }
  std::string help = fmt::format("{} [{}]\n\n", usage, say(language, "选项", "options"));
  help += paragraph(call, say(language, call.command.zh, call.command.en));
  for (const Option& option : options) help += row(call, option.name, column, option.words(language));
  return help;
}

}  // namespace pilotcheck
