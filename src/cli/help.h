/// Help, drawn from the tables of commands and options.
///
///     call.output.out += help_of_command(call, line.options);
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace pilotcheck {

/// Of the program: its commands.
std::string help_of_program(const Call& call);

/// Of a command: its usage and its options.
std::string help_of_command(const Call& call, std::span<const Option> options);

}  // namespace pilotcheck
