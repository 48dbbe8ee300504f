/// The format `concise`: one line a finding, as compilers write them, for editors, grep and CI logs.
///
///     draft.yaml:88:16: unmet discrete.e5.mes-functions missing from MES functions: energy
#pragma once

#include <span>
#include <string>

#include "report/format.h"

namespace pilotcheck {

/// What is not in the file at all is reported at 1:1, so that every line has the same shape.
void write_concise(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                   std::string& out);

}  // namespace pilotcheck
