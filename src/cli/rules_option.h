/// The ruleset that a command judges by: the one in the program, or that of `--rules`.
///
///     const std::optional<Ruleset> rules = load_rules(call, folder, parameters);
///     if (!rules) return ExitStatus::failure;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `folder` may be empty; `parameters` are as on the command line, `process.near_advanced=95%`. Nothing when it cannot
/// be used, with every reason on standard error.
std::optional<Ruleset> load_rules(const Call& call, const std::string& folder,
                                  const std::vector<std::string>& parameters = {});

}  // namespace pilotcheck
