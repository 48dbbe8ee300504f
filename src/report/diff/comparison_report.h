/// What `diff` writes: the formats of a comparison, one table.
///
///     find_comparison_format("markdown")->write(comparison, options, out);
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assessment/comparison.h"
#include "report/format.h"

namespace pilotcheck {

struct ComparisonFormat {
  std::string_view name;
  void (*write)(const Comparison& comparison, const ReportOptions& options, std::string& out);
};

std::span<const ComparisonFormat> comparison_formats();
const ComparisonFormat* find_comparison_format(std::string_view name);

}  // namespace pilotcheck
