/// Waivers: criteria that someone has answered for, with a reason and, as a rule, an end. They stand in a file of
/// their own, which is read as strictly as a rule file:
///
///     waivers:
///       - criterion: discrete.e5.mes-functions   # or an element, discrete.e5, or discrete.*
///         enterprise: 示例机械有限公司             # optional: of this enterprise only
///         reason: 能效模块随二期上线
///         until: 2018-12-31                      # optional: the last day on which it holds
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

struct Waiver {
  std::string criterion;   ///< a criterion, an element or section, or `TARGET.*`
  std::string enterprise;  ///< empty: of every enterprise
  std::string reason;
  std::optional<Date> until;  ///< inclusive
  Position position;          ///< in the file of waivers
};

/// Reads a file of waivers. Every fault is in the diagnostics; with one there is no value.
Loaded<std::vector<Waiver>> load_waivers(const Document& document, const Ruleset& ruleset);

bool has_expired(const Waiver& waiver, Date today);

/// The first waiver that holds today for `criterion` of `part` in `rules`, or none.
const Waiver* find_waiver(std::span<const Waiver> waivers, Date today, std::string_view enterprise,
                          const RuleFile& rules, const Part& part, const Criterion& criterion);

/// What is to be said of the waivers after all is judged, as warnings at their places in `file`: those that have
/// expired, and those that waived nothing.
std::vector<Diagnostic> review_waivers(std::span<const Waiver> waivers, const std::string& file, Date today,
                                       std::span<const Assessment> assessments);

}  // namespace pilotcheck
