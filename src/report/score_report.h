/// What `score` writes: a ranking of many descriptions, as a table, CSV or JSON lines. One table of formats, as for
/// single reports.
///
///     find_score_format("csv")->write(ruleset, rows, options, out);
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assessment/ranking.h"
#include "report/format.h"

namespace pilotcheck {

struct ScoreFormat {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
  void (*write)(const Ruleset& ruleset, std::span<const RankedRow> rows, const ReportOptions& options,
                std::string& out);
};

std::span<const ScoreFormat> score_formats();
const ScoreFormat* find_score_format(std::string_view name);

/// One line of JSON for a row; `rank` 0 is for what is not ranked and is left out.
std::string score_line(const Ruleset& ruleset, const RankedRow& row, std::size_t rank);

/// The JSON Schema (draft 2020-12) of such a line.
std::string_view score_schema();

}  // namespace pilotcheck
