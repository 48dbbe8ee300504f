/// The words of the rule language that are no predicates: how requirements are combined, and what parts, kinds and
/// rulesets may say. `explain` tells of each.
///
///     if (const RuleWord* word = find_rule_word("some")) explain_rule_word(*word, language, page);
#pragma once

#include <span>
#include <string_view>

#include "output/page.h"
#include "text/bilingual.h"

namespace pilotcheck {

struct RuleWord {
  std::string_view id;
  Bilingual title;
  Bilingual where;           ///< where it may stand
  std::string_view example;  ///< YAML
};

std::span<const RuleWord> rule_words();

/// Null where no word is called so.
const RuleWord* find_rule_word(std::string_view id);

void explain_rule_word(const RuleWord& word, Language language, Page& page);

}  // namespace pilotcheck
