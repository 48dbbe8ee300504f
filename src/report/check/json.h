/// The formats `json` and `jsonl`: the assessment for programs, as the schema says that `pilotcheck schema assessment`
/// prints. Texts are in the report's language; ids, statuses and words for levels are the same in both.
#pragma once

#include <span>
#include <string>

#include "report/format.h"

namespace pilotcheck {

/// One object with all assessments.
void write_json(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                std::string& out);

/// One object a line for each assessment; each line carries its format version and ruleset and so stands alone.
void write_jsonl(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                 std::string& out);

/// The JSON Schema (draft 2020-12) of what write_json() writes.
std::string_view assessment_schema();

}  // namespace pilotcheck
