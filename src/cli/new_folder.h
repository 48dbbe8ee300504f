/// A folder that a command fills: none yet, or an empty one, for somebody's work may stand in another.
///
///     if (const auto refused = refuse_filled(call, folder)) return *refused;
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"

namespace pilotcheck {

/// Nothing where `folder` may be filled; else it was said why not.
std::optional<ExitStatus> refuse_filled(const Call& call, const std::string& folder);

}  // namespace pilotcheck
