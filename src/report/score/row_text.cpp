#include "report/score/row_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/check/conclusion.h"
#include "report/wording.h"

namespace pilotcheck {

std::string_view name_of_row(const RankedRow& row) { return row.enterprise.empty() ? row.file : row.enterprise; }

std::vector<RankingColumn> ranking_columns(const Ruleset& ruleset) {
  const Words& words = ruleset.words;
  std::vector<RankingColumn> columns = {{{"名次", "rank"}, 6},
                                        {words.enterprise_name, 32},
                                        {words.pilot_name, 32},
                                        {{"结论", "verdict"}, 14},
                                        {{"得分", "score"}, 8},
                                        {{"覆盖率", "coverage"}, 8},
                                        {words.targets, 36},
                                        {{"未满足", "unmet"}, 8},
                                        {{"未填写", "not stated"}, 8},
                                        {{"填写有误", "invalid"}, 8},
                                        {{"文件", "file"}, 30},
                                        {{"原因", "reason"}, 40},
                                        {{"雷同字数", "shared characters"}, 10},
                                        {{"雷同于", "shared with"}, 32}};
  if (has_ladder(ruleset)) columns.push_back({{"达到", "attained"}, 24});
  return columns;
}

std::string points(double score) { return fmt::format("{:.1f}", score); }

std::size_t count_gaps(const RankedRow& row, FindingStatus status) {
  const std::size_t unjudged = status == FindingStatus::unstated ? row.unjudged : 0;
  return unjudged + static_cast<std::size_t>(std::ranges::count(row.gaps, status, &RankedGap::status));
}

std::string attained_text(const Ruleset& ruleset, const RankedRow& row, Language language) {
  std::string text;
  auto step = row.attained.begin();
  for (const RuleKind& kind : ruleset.kinds) {
    if (kind.ladder.empty() || step == row.attained.end()) continue;
    if (!text.empty()) text += say(language, "；", "; ");
    text += *step == nullptr ? no_step_text(kind, language) : (*step)->title.in(language);
    ++step;
  }
  return text;
}

std::string targets_text(const RankedRow& row, Language language) {
  std::string text;
  for (const RankedTarget& target : row.targets) {
    if (!text.empty()) text += say(language, "、", ", ");
    text += fmt::format("{} {}", target.rules->title.in(language), points(target.score));
  }
  return text;
}

}  // namespace pilotcheck
