/// The formats of `diff`. To add one: its file, and here its declaration and its row.
///
///     write_markdown(DiffReport{ruleset, comparisons}, options, out);
#pragma once

#include <span>

#include "assessment/comparison.h"
#include "report/format.h"

namespace pilotcheck {

struct DiffReport {
  const Ruleset& ruleset;
  std::span<const Comparison> comparisons;
};

/// One comparison after another.
ReportFormat<DiffReport>::Write write_text;
/// Likewise.
ReportFormat<DiffReport>::Write write_markdown;
/// Of one comparison an object; of several an object that lists them as `comparisons`.
ReportFormat<DiffReport>::Write write_json;

inline constexpr ReportFormat<DiffReport> diff_formats[] = {
    {"text", "给人看的比较", "the comparison, for people", write_text},
    {"markdown", "适合贴到合并请求", "for a comment on a pull request", write_markdown},
    {"json", "供程序读取", "for programs", write_json},
};

}  // namespace pilotcheck
