/// A profile: what somebody sets otherwise than a ruleset, with a reason for each. It stands in a file of its own,
/// which is read as strictly as a rule file; reports that were judged by it say so.
///
///     ruleset: my-rules                        # may be left out
///     extends: [city.yaml]                     # other profiles, as seen from this one; may be left out
///     parameters: {process.near_advanced: {value: 95%, reason: 市里要求更高}}
///     weights: {discrete.e5: {value: 2, reason: …}}            # of parts and criteria
///     levels: {discrete.e5.mes-functions: {value: should, reason: …}}
///     without: {iot.e3: {reason: …}}           # rule files, parts and criteria
///
/// What one that it extends sets is set otherwise, or taken away by `null`. Two that it extends must not differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/keyed_reader.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `parameter`, `weight`, `level`, `without`.
std::string_view name_of(ProfileSetting::What what);

/// What one file says.
struct Profile {
  std::string file;
  std::string ruleset;  ///< that it is meant for; may be empty
  Position ruleset_at = {};
  std::vector<Node> extends = {};               ///< paths; they last as long as the document
  std::vector<ProfileSetting> settings = {};    ///< in file order
  std::vector<ProfileSetting> taken_away = {};  ///< `null`: what it extends sets it, and it does not
};

/// Faults go to `faults`.
Profile read_profile(const Document& document, const Faults& faults);

/// `own` over what each of those that it extends comes to. Two of these that set one thing differently, where `own`
/// does not decide, are a fault.
std::vector<ProfileSetting> join_profiles(const Profile& own, const std::vector<std::vector<ProfileSetting>>& extended,
                                          std::vector<Diagnostic>& diagnostics);

/// Some of the rules are left out.
bool leaves_out(const std::vector<ProfileSetting>& settings);
/// That by which `id`, or what it is part of, is left out; null where it is not.
const ProfileSetting* leaving_out(const std::vector<ProfileSetting>& settings, std::string_view id);

/// `source` with what is set in its documents, so that it is loaded like any other; places of what was set are those of
/// the profile. An id that is not there is a fault.
RulesetSource with_profile(RulesetSource source, std::vector<ProfileSetting> settings,
                           std::vector<Diagnostic>& diagnostics);

}  // namespace pilotcheck
