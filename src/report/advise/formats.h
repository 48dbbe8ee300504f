/// The formats of `advise`: every target as if it were claimed, the nearest first, and what the nearest lack. To add
/// one: its file, and here its declaration and its row.
///
///     write_text(AdviceReport{ruleset, assessments, 3}, options, out);
#pragma once

#include <span>

#include "assessment/assessment.h"
#include "report/format.h"

namespace pilotcheck {

struct AdviceReport {
  const Ruleset& ruleset;
  std::span<const Assessment> assessments;  ///< of every target (AssessOptions::every_target)
  std::size_t top = 0;                      ///< of how many targets it is told what they lack
};

/// One description after another; nothing of what is unreadable, for why it is so is for standard error.
ReportFormat<AdviceReport>::Write write_text;
/// As `check` writes it, with the targets that are not claimed.
ReportFormat<AdviceReport>::Write write_json;

inline constexpr ReportFormat<AdviceReport> advise_formats[] = {
    {"text", "给人看的建议", "the advice, for people", write_text},
    {"json", "供程序读取；结构见 pilotcheck schema assessment", "for programs; see pilotcheck schema assessment",
     write_json},
};

}  // namespace pilotcheck
