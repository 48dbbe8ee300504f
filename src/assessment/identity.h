/// Which finding is which, between two versions of a description: lines may move, texts of the rules may be reworded,
/// the finding stays the same one. Baselines, SARIF fingerprints and `diff` go by it.
///
///     identify(assessment);  fingerprint(assessment.file, finding) == "9f2c…"
#pragma once

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

}  // namespace pilotcheck
