/// The baseline as a file: read and written by `check`.
///
///     std::optional<KnownGaps> known = read_baseline(call, "drafts/baseline.json");
#pragma once

#include <optional>
#include <span>
#include <string>

#include "assessment/known_gaps.h"
#include "cli/command.h"

namespace pilotcheck {

/// Nothing when it cannot be used, with every reason on standard error.
std::optional<KnownGaps> read_baseline(const Call& call, const std::string& path);

/// The text of a baseline that is to stand at `path`: JSON, sorted, a gap a line, so that a diff of it reads well.
std::string baseline_text(const Ruleset& ruleset, std::span<const Assessment> assessments, const std::string& path);

}  // namespace pilotcheck
