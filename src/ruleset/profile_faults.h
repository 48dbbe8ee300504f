/// What with_profile() refuses of settings, once it knows what the rules have.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What of the rules a profile could set.
struct KnownIds {
  std::array<std::vector<std::string>, 4> ids;  ///< by ProfileSetting::What
  std::vector<std::string> questions;           ///< criteria that only ask, and have no level
};

/// Nothing can be set of what is left out.
void refuse_set_in_left_out(const std::vector<ProfileSetting>& settings, std::vector<Diagnostic>& diagnostics);

/// Settings of what is not there, and those that change nothing.
void refuse_what_sets_nothing(const std::vector<ProfileSetting>& settings, const KnownIds& known,
                              std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
