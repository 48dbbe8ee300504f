/// What a profile set in the rules, for programs: a member `profile` of what carries the ruleset in JSON. Nothing where
/// none was named.
///
///     json.object("ruleset", [&] { …; write_profile(ruleset, json); });
#pragma once

#include "output/json_writer.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

void write_profile(const Ruleset& ruleset, JsonWriter& json);

}  // namespace pilotcheck
