/// The program as a function of its arguments: main.cpp calls it, and so do tests.
///
///     Output output;
///     ExitStatus status = run({"check", "draft.yaml"}, process_world(), output);
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"

namespace pilotcheck {

/// `arguments` without the program's name.
ExitStatus run(const std::vector<std::string>& arguments, const World& world, Output& output);

}  // namespace pilotcheck
