/// The report formats: one table; each format is one file and one row. A format writes assessments
/// and knows nothing of how they came about.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "assessment/assessment.h"

namespace pilotcheck {

/// How to write, never what was judged.
struct ReportOptions {
  Language language = Language::en;
  bool color = false;
  std::size_t width = 80;        ///< columns of the terminal
  bool quiet = false;            ///< text: verdict and counts only, no gaps
  bool all = false;              ///< text: also what is met
  bool byte_order_mark = false;  ///< csv: begin with one, as spreadsheet programs ask for
};

struct FormatRow {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  void (*write)(const Ruleset& ruleset, std::span<const Assessment> assessments, const ReportOptions& options,
                std::string& out);
  bool facts = false;  ///< it shows the facts of a description (AssessOptions::facts)
};

std::span<const FormatRow> formats();
const FormatRow* find_format(std::string_view name);

}  // namespace pilotcheck
