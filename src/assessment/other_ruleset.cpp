#include "assessment/other_ruleset.h"

#include <fmt/format.h>

#include <algorithm>

#include "description/ruleset_key.h"

namespace pilotcheck {

std::optional<Finding> other_ruleset(const Ruleset& ruleset, const Description& description) {
  const auto slot = description.vocabulary->find(ruleset_key);
  if (!slot) return std::nullopt;
  const Fact& named = description.fact(*slot);
  if (!named.stated() || named.text == ruleset.id) return std::nullopt;
  Finding finding;
  finding.id = "other-ruleset";
  finding.status = FindingStatus::unstated;
  finding.level = Level::should;
  finding.remedy = Remedy::decide;
  finding.message = {
      fmt::format("这份描述是按规则集 {} 写的，这里按 {} 判断", named.text, ruleset.id),
      fmt::format("the description is written for the ruleset {}, and judged by {}", named.text, ruleset.id)};
  const auto shipped = shipped_rulesets();
  const bool is_shipped = std::ranges::find(shipped, named.text, &ShippedRuleset::id) != shipped.end();
  finding.advice = is_shipped ? Bilingual{fmt::format("请加 --rules {}，或改正这一项", named.text),
                                          fmt::format("use --rules {}, or correct this", named.text)}
                              : Bilingual{"请用 --rules 指出它的文件夹，或改正这一项",
                                          "name its folder by --rules, or correct this"};
  finding.found = {named.text, named.text};
  finding.detail.field = *slot;
  finding.detail.position = named.position;
  finding.field = std::string(ruleset_key);
  return finding;
}

}  // namespace pilotcheck
