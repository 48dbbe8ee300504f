/// Words and figures of a ranking's rows that its formats share.
///
///     targets_text(row, Language::zh) == "离散型智能制造 80.2、物联网 75.0"
#pragma once

#include <string>
#include <string_view>

#include "ranking/ranking.h"

namespace pilotcheck {

/// The columns of a ranking as CSV and as a sheet.
struct RankingColumn {
  std::string_view zh;
  std::string_view en;
  double width;  ///< of the sheet's column, in characters
};
inline constexpr RankingColumn ranking_columns[] = {
    {"名次", "rank", 6},         {"企业名称", "enterprise", 32}, {"试点示范名称", "pilot", 32}, {"结论", "verdict", 14},
    {"得分", "score", 8},        {"覆盖率", "coverage", 8},      {"模式与技术", "targets", 36}, {"未满足", "unmet", 8},
    {"未填写", "not stated", 8}, {"填写有误", "invalid", 8},     {"文件", "file", 30},          {"原因", "reason", 40}};

/// A score, with one digit behind the point.
std::string points(double score);

/// How many gaps of `row` have this status; a claim that no rules can judge counts as not stated.
std::size_t count_gaps(const RankedRow& row, FindingStatus status);

/// The claimed targets with their scores.
std::string targets_text(const RankedRow& row, Language language);

}  // namespace pilotcheck
