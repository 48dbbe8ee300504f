#include "report/recommend/unit_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/profile_text.h"
#include "report/wording.h"

namespace pilotcheck {

namespace {

std::string name_of_row(const RankedRow& row) {
  return row.enterprise.empty() ? row.file : fmt::format("{} ({})", row.enterprise, row.file);
}

/// The basic conditions that a description fails.
std::string why_ineligible(const Ruleset& ruleset, const RankedRow& row, Language language) {
  std::string why;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        if (!criterion.decides_eligibility) continue;
        const bool failed = std::ranges::any_of(row.gaps, [&](const RankedGap& gap) {
          return gap.criterion == &criterion && gap.status == FindingStatus::unmet;
        });
        if (!failed) continue;
        if (!why.empty()) why += say(language, "；", "; ");
        why += fmt::format("{}{}{}{}", criterion.expect.in(language), say(language, "（", " ("),
                           clause_text(criterion.source, language), say(language, "）", ")"));
      }
    }
  }
  return why;
}

}  // namespace

std::string unit_title(const RecommendingUnit& unit, Language language) {
  if (unit.name.empty()) return std::string(say(language, "未写明推荐单位", "No recommending unit is named"));
  if (unit.kind.empty()) return unit.name;
  return fmt::format("{}{}{}{}", unit.name, say(language, "（", " ("), unit.kind.in(language),
                     say(language, "）", ")"));
}

std::string quota_text(const RecommendingUnit& unit, Language language) {
  if (!unit.quota)
    return std::string(
        say(language, "未写明推荐单位类别，名额不定", "the kind of unit is not stated, so the quota is not known"));
  return language == Language::zh ? fmt::format("名额 {}，推荐 {}", *unit.quota, unit.chosen.size())
                                  : fmt::format("quota {}, recommended {}", *unit.quota, unit.chosen.size());
}

std::string_view order_text(const RecommendingUnit& unit, Language language) {
  return unit.own_order ? say(language, "按本单位的推荐顺序", "in the unit's own order")
                        : say(language, "按得分排序（本单位未写全推荐顺序）",
                              "by score (the unit's own order is not stated for all)");
}

std::vector<std::string> table_titles(const Ruleset& ruleset, Language language) {
  std::vector<std::string> cells{std::string(say(language, "序号", "No."))};
  for (const Recommendation::Column& column : ruleset.recommendation->columns)
    cells.push_back(column.label.in(language));
  return cells;
}

std::vector<LeftOut> left_out(const Ruleset& ruleset, const RecommendingUnit& unit, Language language) {
  std::vector<LeftOut> said;
  for (const RankedRow* row : unit.beyond) {
    said.push_back({name_of_row(*row),
                    std::string(unit.name.empty() ? say(language, "未写明推荐单位", "names no recommending unit")
                                                  : say(language, "超出名额", "outside the quota"))});
  }
  for (const RankedRow* row : unit.ineligible) {
    said.push_back(
        {name_of_row(*row),
         fmt::format("{}{}",
                     language == Language::zh ? fmt::format("不符合{}：", ruleset.words.conditions.zh) : "fails: ",
                     why_ineligible(ruleset, *row, language))});
  }
  return said;
}

std::vector<std::string> closing_lines(const Ruleset& ruleset, Language language) {
  const Recommendation& rules = *ruleset.recommendation;
  std::vector<std::string> lines;
  if (rules.deadline) {
    lines.push_back(fmt::format("{}{}", say(language, "报送截止：", "deadline: "), to_text(*rules.deadline)));
  }
  for (const Bilingual& item : rules.checklist) lines.push_back(fmt::format("☐ {}", item.in(language)));
  lines.push_back(fmt::format("{}{}", say(language, "依据：", "source: "), clause_text(rules.source, language)));
  const std::string& note = ruleset.scoring.note.in(language);
  lines.push_back(fmt::format("{}{}{}", note, note.empty() ? "" : say(language, "；", "; "),
                              say(language, "算法见 pilotcheck explain scoring", "see pilotcheck explain scoring")));
  for (std::string& line : profile_lines(ruleset, language)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace pilotcheck
