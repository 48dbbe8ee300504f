/// Weights and shares of the rules in words; explanations and the manual of a ruleset have them.
///
///     share_text(part.met_at, language)    // "80% by weight (parameter pass)"
#pragma once

#include <optional>
#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Empty for 1, which goes without saying.
std::string weight_text(const RuleNumber& weight, Language language);

/// From which share on something is met; empty where there is none.
std::string share_text(const std::optional<RuleNumber>& met_at, Language language);

}  // namespace pilotcheck
