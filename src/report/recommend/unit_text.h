/// Words that the formats of `recommend` share: of a unit, its quota and order, and of those who are left out.
///
///     unit_title(unit, Language::en) == "太原市经济和信息化委员会 (City bureau)"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ranking/recommend.h"

namespace pilotcheck {

std::string unit_title(const RecommendingUnit& unit, Language language);
std::string quota_text(const RecommendingUnit& unit, Language language);
std::string_view order_text(const RecommendingUnit& unit, Language language);

/// The header of the notice's table: the serial number, then the titles of column_texts().
std::vector<std::string> table_titles(const Ruleset& ruleset, Language language);

struct LeftOut {
  std::string who;
  std::string why;
};
/// Those of a unit who are not recommended.
std::vector<LeftOut> left_out(const Ruleset& ruleset, const RecommendingUnit& unit, Language language);

/// Deadline, what is to be sent, the clause, and how the scores come about.
std::vector<std::string> closing_lines(const Ruleset& ruleset, Language language);

}  // namespace pilotcheck
