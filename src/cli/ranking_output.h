/// How a ranking is written and what counts as a finding in it: the options that `score` and `score merge` share.
///
///     RankingOutput output;  output.add_options(list);  read_arguments(call, list);
///     if (const auto stop = output.settle(call)) return *stop;
///     if (const auto stop = output.write(call, ruleset, rows)) return *stop;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "report/score/formats.h"

namespace pilotcheck {

struct RankingOutput {
  std::string format = "table";
  std::string output;
  std::string fail_on = "gap";
  bool byte_order_mark = false;
  const ReportFormat<ScoreReport>* chosen = nullptr;  ///< once settled
  FailOn threshold = FailOn::gap;                     ///< likewise

  void add_options(std::vector<Option>& options);
  /// A status where something typed cannot be used.
  std::optional<ExitStatus> settle(const Call& call);
  /// Ranks `rows` and writes them; a status where that fails.
  std::optional<ExitStatus> write(Call& call, const Ruleset& ruleset, std::vector<RankedRow>& rows) const;
};

}  // namespace pilotcheck
