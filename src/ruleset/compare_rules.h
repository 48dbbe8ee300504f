/// What changed between two rulesets, such as two years of a notice, as their YAML says it: rule files, parts,
/// criteria, parameters, and what they share.
///
///     for (const RuleChange& change : compare_rules({source_a, a}, {source_b, b})) … change.id … change.clause …
#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// Of what sort a line of rules is, in the order of reports.
enum class RuleSort : std::uint8_t { ruleset, rule_file, part, criterion, parameter, definition, concept_words, field };

/// A key that says something else: of what is in one ruleset only, none.
struct ChangedKey {
  std::string key;
  Bilingual before, after;  ///< one of them empty where the key is in one only
};

struct RuleChange {
  enum class Kind : std::uint8_t { added, removed, changed };
  Kind kind = Kind::changed;
  RuleSort sort = RuleSort::criterion;
  std::string id;
  Bilingual title;   ///< what it is called or asks for; may be empty
  Bilingual clause;  ///< of the newer ruleset, else of the older; empty of what cites none
  std::vector<ChangedKey> keys;
};

struct RulesetVersion {
  const RulesetSource& source;  ///< merged with what it extends
  const Ruleset& ruleset;
};

/// In the order of the newer ruleset, what it does not have behind what stood before it in the older. Files that the
/// two have under other names are the same where they have one id.
std::vector<RuleChange> compare_rules(const RulesetVersion& older, const RulesetVersion& newer);

}  // namespace pilotcheck
