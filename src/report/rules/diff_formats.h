/// The formats of `rules diff`. To add one: its function, and here its declaration and its row.
///
///     write_rules_diff_text(RulesDiffReport{older, newer, changes}, options, out);
#pragma once

#include <span>

#include "report/format.h"
#include "ruleset/compare_rules.h"

namespace pilotcheck {

struct RulesDiffReport {
  const Ruleset& older;
  const Ruleset& newer;
  std::span<const RuleChange> changes;
};

/// `criteria: 2 added, 1 removed, 3 changed`, of each sort that has any, and what the sort is called.
struct ChangeCount {
  RuleSort sort = RuleSort::criterion;
  std::size_t added = 0, removed = 0, changed = 0;
};
std::vector<ChangeCount> count_changes(std::span<const RuleChange> changes);
std::string_view sort_word(RuleSort sort, Language language);
/// What stood and what stands at a key; in both languages where it differs in the other one only.
std::pair<std::string, std::string> shown(const ChangedKey& key, Language language);

ReportFormat<RulesDiffReport>::Write write_rules_diff_text, write_rules_diff_json;

inline constexpr ReportFormat<RulesDiffReport> rules_diff_formats[] = {
    {"text", "给人看的清单，按条款", "the list, for people, by clause", write_rules_diff_text},
    {"json", "给程序读的清单", "the list, for programs", write_rules_diff_json},
};

}  // namespace pilotcheck
