/// Help, drawn from the tables of commands and options.
///
///     call.output.out += help_of_command(call, line.options);
#pragma once

#include <span>
#include <string>

#include "cli/command.h"

namespace pilotcheck {

/// Of the program: its commands; those that begin with `group`, such as `rules`, where it is not empty.
std::string help_of_program(const Call& call, std::string_view group = {});

/// Of a command: its usage and its options.
std::string help_of_command(const Call& call, std::span<const Option> options);

}  // namespace pilotcheck
