/// The format `markdown`: a comment on a pull request, in GitHub's dialect (GitLab reads it too): verdicts first, then
/// each description's table and gaps.
#pragma once

#include <span>
#include <string>

#include "report/format.h"

namespace pilotcheck {

void write_markdown(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                    std::string& out);

}  // namespace pilotcheck
