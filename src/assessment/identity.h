/// Which finding is which, between two versions of a description: lines may move, texts of the rules may be reworded,
/// the finding stays the same one. Baselines, SARIF fingerprints and `diff` go by it, and
/// count alike what was merged.
///
///     identify(assessment);  fingerprint(assessment.file, finding) == "9f2c…"
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// Sets Finding::identity: the criterion's id; for a fault its code and its subject, or else its message, and where the
/// same one is there several times, its number.
void identify(Assessment& assessment);

/// 16 hexadecimal digits over the file's name and the finding's identity.
std::string fingerprint(std::string_view file, const Finding& finding);

/// What the finding itself lacks, one by one: `discrete.e5.mes-functions/energy` for each missing item, else the
/// identity alone. What was merged into it is not in it.
std::vector<std::string> own_lacks(const Finding& finding);

/// The same, then what the findings that were merged into it lack.
std::vector<std::string> lacks(const Finding& finding);

/// What an earlier version is remembered by: what the finding itself lacks, and what is merged into it as `ID closed by
/// ID`. One that goes when another does is no known gap once that other one has gone: it has a reason of its own then.
std::vector<std::string> kept_lacks(const Finding& finding);

/// Whether `kept` is what was merged into a finding. Such a one is counted by nothing.
bool is_merged_lack(std::string_view kept);

/// Whether an earlier version, of which `before` is kept, lacked what `lack` of a finding merged into `into` says.
bool keeps(const std::set<std::string>& before, const std::string& lack, const Finding& into);

}  // namespace pilotcheck
