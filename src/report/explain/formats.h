/// The formats of `explain`, and what can be explained. To add a format: its file, and here its declaration and its
/// row.
///
///     write_text(ExplainReport{ruleset, "discrete.e5"}, options, out);
#pragma once

#include <string_view>
#include <vector>

#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// An id, and what it is of.
struct Explainable {
  std::string_view id;
  Bilingual title;
};

/// Rule files, parts and criteria in the order of `ruleset`, which must outlive the result, predicates, and `scoring`.
std::vector<Explainable> explainables(const Ruleset& ruleset);

struct ExplainReport {
  const Ruleset& ruleset;
  std::string_view id;  ///< one of explainables()
};

ReportFormat<ExplainReport>::Write write_text;

inline constexpr ReportFormat<ExplainReport> explain_formats[] = {
    {"text", "给人看的解释", "the explanation, for people", write_text},
};

}  // namespace pilotcheck
