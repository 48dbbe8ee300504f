/// What the JSON of all commands on rules has in common.
///
///     json.object([&] { write_head(json, ruleset); … });
#pragma once

#include "output/json_writer.h"
#include "ranking/profile_json.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Version of the format, id and digest of the ruleset.
inline void write_head(JsonWriter& json, const Ruleset& ruleset) {
  json.member("format_version", std::size_t{1});
  json.object("ruleset", [&] {
    json.member("id", ruleset.id);
    json.member("digest", ruleset.digest);
    write_profile(ruleset, json);
  });
}

inline void write_place(JsonWriter& json, std::string_view file, Position position) {
  json.member("file", file);
  json.member("line", position.line);
  json.member("column", position.column);
}

}  // namespace pilotcheck
