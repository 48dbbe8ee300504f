#include <fmt/format.h>

#include "cli/command.h"

namespace pilotcheck {

namespace {

/// Text for roff: a hyphen to copy, no control lines.
std::string roff(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\') {
      safe += "\\e";
    } else if (c == '-') {
      safe += "\\-";
    } else {
      if (safe.empty() && (c == '.' || c == '\'')) safe += "\\&";
      safe += c;
    }
  }
  return safe;
}

void write_command(const Command& command, std::string& out) {
  out += fmt::format(".SS pilotcheck {}\n{}\n", roff(command.name), roff(command.en));
  CommandLine line = command.line();
  std::string language;
  bool help = false;
  add_common_options(language, help, line.options);
  for (const Option& option : line.options) {
    out += fmt::format(".TP\n.B {}\n{}\n", roff(option.name), roff(option.words(Language::en)));
    if (option.values.empty()) continue;
    out += ".RS\n";
    for (const OptionValue& value : option.values)
      out += fmt::format(".TP\n.B {}\n{}\n", roff(value.name), roff(value.en));
    out += ".RE\n";
  }
}

struct Manual {
  void declare(std::vector<Option>& /*options*/) {}
  ExitStatus run(const Call& call);
};

/// man(7), section 1.
ExitStatus Manual::run(const Call& call) {
  std::string& out = call.output.out;
  out += ".TH PILOTCHECK 1 \"\" \"pilotcheck " PILOTCHECK_VERSION
         "\" \"User Commands\"\n.SH NAME\n"
         "pilotcheck \\- check applications to a government programme against its rules\n"
         ".SH SYNOPSIS\n.B pilotcheck\n.I COMMAND\n.RI [ options ]\n.SH DESCRIPTION\n"
         "Reads the description of an application, judges it against declarative rules and reports the gaps: "
         "what is unmet or not stated, where in the file, and under which clause.\n.SH COMMANDS\n";
  for (const Command& command : known_commands()) write_command(command, out);
  out +=
      ".SH EXIT STATUS\n.TP\n.B 0\nnothing to act on\n.TP\n.B 1\nfindings; of diff: gaps that have opened\n.TP\n.B 2\n"
      "wrong usage, unreadable input, a broken ruleset or a report that could not be written\n"
      ".SH ENVIRONMENT\n.TP\n.B LC_ALL, LC_MESSAGES, LANG\nthe language where \\-\\-lang is not given\n"
      ".TP\n.B NO_COLOR\nno colour\n.TP\n.B COLUMNS\nthe width of a report\n";
  return ExitStatus::clean;
}

}  // namespace

CommandLine manual_command() { return command_line<Manual>(); }

}  // namespace pilotcheck
