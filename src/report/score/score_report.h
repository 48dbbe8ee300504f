/// What `score` writes: a ranking of many descriptions, as a table, CSV or JSON lines. One table of formats, as for
/// single reports.
///
///     find_score_format("csv")->write(ruleset, rows, options, out);
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ranking/ranking.h"
#include "report/format.h"

namespace pilotcheck {

struct ScoreFormat {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  void (*write)(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& options,
                std::string& out);
  bool binary = false;  ///< for a file, not for a terminal; empty when it could not be made
};

std::span<const ScoreFormat> score_formats();
const ScoreFormat* find_score_format(std::string_view name);

/// The format `xlsx`: a sheet of the ranking, one of all gaps, one of what candidates lack most, and notes. Nothing is
/// written when the workbook could not be made.
void write_score_workbook(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& options,
                          std::string& out);

/// The format `html`: the spread of scores and a heat map that can be sorted, without network.
void write_score_html(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& options,
                      std::string& out);

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

/// How many gaps of `row` have this status; a claim that no rules can judge counts as not stated.
std::size_t count_gaps(const RankedRow& row, FindingStatus status);

/// `离散型智能制造 80.2、物联网 75.0`: the claimed targets with their scores.
std::string targets_text(const RankedRow& row, Language language);

}  // namespace pilotcheck
