/// An earlier work list as a file: read by `check --carry`.
///
///     std::optional<CarriedList> carried = read_carried_list(call, ruleset.words, "old.xlsx");
#pragma once

#include <optional>
#include <string>

#include "cli/command.h"
#include "report/check/carried_list.h"

namespace pilotcheck {

/// Nothing when it cannot be used, with every reason on standard error.
std::optional<CarriedList> read_carried_list(const Call& call, const Words& words, const std::string& path);

}  // namespace pilotcheck
