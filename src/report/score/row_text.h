/// Words and figures of a ranking's rows that its formats share.
///
///     targets_text(row, Language::zh) == "离散型智能制造 80.2、物联网 75.0"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ranking/ranking.h"

namespace pilotcheck {

/// A column of a ranking as CSV and as a sheet.
struct RankingColumn {
  Bilingual title;
  double width = 0;  ///< of the sheet's column, in characters
};
std::vector<RankingColumn> ranking_columns(const Ruleset& ruleset);

/// Of its enterprise, and where the file does not say that, of the file.
std::string_view name_of_row(const RankedRow& row);

/// A score, with one digit behind the point.
std::string points(double score);

/// How many gaps of `row` have this status; a claim that no rules can judge counts as not stated.
std::size_t count_gaps(const RankedRow& row, FindingStatus status);

/// The claimed targets with their scores.
std::string targets_text(const RankedRow& row, Language language);

/// What is attained of each ladder; of rules without one, empty.
std::string attained_text(const Ruleset& ruleset, const RankedRow& row, Language language);

}  // namespace pilotcheck
