#include "ranking/profile_json.h"

#include "ruleset/profile.h"

namespace pilotcheck {

void write_profile(const Ruleset& ruleset, JsonWriter& json) {
  if (ruleset.profile.empty()) return;
  json.array("profile", [&] {
    for (const ProfileSetting& one : ruleset.profile) {
      json.object([&] {
        json.member("sets", name_of(one.what));
        json.member("id", one.id);
        if (one.what != ProfileSetting::What::without) {
          json.member("value", one.value);
          json.member("was", one.was);
        }
        json.member("reason", one.reason);
        json.member("file", one.file);
        json.member("line", one.position.line);
      });
    }
  });
}

}  // namespace pilotcheck
