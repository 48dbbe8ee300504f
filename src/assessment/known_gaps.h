/// A baseline: the gaps that a set of drafts had on some day, so that a check can hold them to having no new ones. It
/// is a JSON file, kept beside the drafts and written by the program.
///
///     KnownGaps known = known_gaps(ruleset, assessments, folder);        // --write-baseline
///     std::vector<Diagnostic> said = apply(known, ruleset, folder, assessments);   // --baseline
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

struct KnownGaps {
  std::string file;    ///< the baseline itself, as messages call it
  std::string digest;  ///< of the ruleset by which it was written
  /// What each description lacked (see own_lacks()); what was merged is kept as `ID closed by ID`. Descriptions are
  /// named relative to the baseline's folder.
  std::map<std::string, std::set<std::string>> gaps;
};

/// What `assessments` lack. What is waived is left out: it must count again when its waiver ends. So are unreadable
/// descriptions, whose gaps are not known.
KnownGaps known_gaps(const Ruleset& ruleset, std::span<const Assessment> assessments,
                     const std::filesystem::path& folder);

/// Reads a baseline. Every fault is in the diagnostics; with one there is no value.
Loaded<KnownGaps> load_known_gaps(const Document& document);

/// Marks the findings that the baseline knows, and lists what is fixed. The result says, as warnings, in what the
/// baseline is stale: written by other rules, with gaps that are fixed, or of descriptions that are not there.
std::vector<Diagnostic> apply(const KnownGaps& known, const Ruleset& ruleset, const std::filesystem::path& folder,
                              std::vector<Assessment>& assessments);

}  // namespace pilotcheck
