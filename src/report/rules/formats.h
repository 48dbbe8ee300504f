/// The formats of `rules list`. To add one: its file, and here its declaration and its row.
///
///     write_text(RulesReport{ruleset}, options, out);
#pragma once

#include "report/format.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// A ruleset that is in the program too.
struct OtherRuleset {
  std::string id;
  Bilingual title;
};

struct RulesReport {
  const Ruleset& ruleset;
  std::vector<OtherRuleset> others = {};
};

/// Of each rule file how many elements, sections and criteria it has.
ReportFormat<RulesReport>::Write write_text;

inline constexpr ReportFormat<RulesReport> rules_list_formats[] = {
    {"text", "给人看的列表", "the list, for people", write_text},
};

}  // namespace pilotcheck
