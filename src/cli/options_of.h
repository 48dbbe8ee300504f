/// The options of a command, for what is drawn from them besides parsing: completion and the manual page.
#pragma once

#include <vector>

#include "cli/arguments.h"

namespace pilotcheck {

/// As read_arguments() has them, `--help` and `--lang` among them. Their targets must not be used.
std::vector<Option> options_of(const Command& command);

}  // namespace pilotcheck
