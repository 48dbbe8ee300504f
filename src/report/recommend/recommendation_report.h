/// What `recommend` writes: for each recommending unit the summary table of the notice (annex 4), who falls outside its
/// quota, who is left out and why.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ranking/recommend.h"
#include "report/format.h"

namespace pilotcheck {

struct RecommendationFormat {
  std::string_view name;
  void (*write)(const Ruleset& ruleset, const Recommended& recommended, const ReportOptions& options, std::string& out);
  bool binary = false;  ///< for a file, not for a terminal; empty when it could not be made
};

std::span<const RecommendationFormat> recommendation_formats();
const RecommendationFormat* find_recommendation_format(std::string_view name);

}  // namespace pilotcheck
