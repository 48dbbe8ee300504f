/// From a ranking to what each unit may recommend: groups, order, quota, and who is left out for what reason.
///
///     Recommended result = recommend(ruleset, rows);
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ranking/ranking.h"

namespace pilotcheck {

/// One recommending unit.
struct RecommendingUnit {
  std::string name;  ///< empty: the descriptions that name none
  Bilingual kind;    ///< label; empty when it is not stated
  std::optional<std::size_t> quota;
  bool own_order = false;                ///< all its descriptions state the unit's own order
  std::vector<const RankedRow*> chosen;  ///< within the quota, in order
  std::vector<const RankedRow*> beyond;  ///< eligible, but over the quota
  std::vector<const RankedRow*> ineligible;
};

struct Recommended {
  std::vector<RecommendingUnit> units;  ///< by name
  std::vector<const RankedRow*> unreadable;
  std::vector<Diagnostic> refused;  ///< why nothing can be recommended: an enterprise or a place in the order twice
};

/// `rows` are ranked, with AssessOptions::extracts as extracts_for() asks; the result points into them.
Recommended recommend(const Ruleset& ruleset, const std::vector<RankedRow>& rows);

/// The fields that recommend() and its table need of each description: unit, kind, order, same, then the columns.
std::vector<Slot> extracts_for(const Recommendation& recommendation);

/// What stands in the table's columns for `row`, in their order.
std::span<const std::string> column_texts(const RankedRow& row);

}  // namespace pilotcheck
