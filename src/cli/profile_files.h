/// `--profile FILE`: the profiles that were named, and what they extend, as one list of what is set.
///
///     const auto settings = read_profiles(call, {"city.yaml"}, ruleset_id);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ruleset/profile.h"

namespace pilotcheck {

/// Nothing when one cannot be used, with every reason on standard error. Of several that are named, as of several that
/// one extends, no two may set one thing differently. `ruleset`: by whose rules is judged, its id.
std::optional<std::vector<ProfileSetting>> read_profiles(const Call& call, const std::vector<std::string>& paths,
                                                         const std::string& ruleset);

}  // namespace pilotcheck
