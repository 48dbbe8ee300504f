/// A ruleset that says only what differs from another: `extends: ID` in its ruleset.yaml, and `without: [ids]` for what
/// of the other has no place in it. What both have is merged: mappings by key, where `null` takes a key away; lists of
/// what has an `id`, by that; rule files by theirs. Requirements and all other lists are taken whole.
///
/// It may extend several, which must not differ where it does not decide: see unite_rulesets.h.
///
///     for (const Base& base : bases_of(source)) bases.push_back({folder_of(base), rules_in(folder_of(base))});
///     source = extend(std::move(source), bases);
#pragma once

#include <optional>
#include <string>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What a ruleset extends, and where it says so.
struct Base {
  std::string id;
  std::string file;
  Position position;
};
/// None, one, or the items of a list.
std::vector<Base> bases_of(const RulesetSource& source);

/// The items of `without` of a ruleset.yaml.
std::vector<Node> without_ids(const Document& head);

struct BaseRules {
  std::string id;  ///< of a shipped one, or its folder: one name for one ruleset, whoever extends it
  RulesetSource source;
};

/// `own` over `bases`. What it takes away and they do not have is in the diagnostics. Positions in what comes from them
/// have lines beyond `lines_of_a_layer`; see to_origin().
RulesetSource extend(RulesetSource own, const std::vector<BaseRules>& bases);

/// So many lines no file has.
constexpr std::uint32_t lines_of_a_layer = 10'000'000;

/// What of `own` speaks of the same as `document`: the rule file with its id, else the file of its name; or null.
const Document* counterpart(const RulesetSource& own, const Document& document);

/// The `id` of a mapping; empty where it has none.
std::string_view rule_id(Node node);
/// The id by which `without` would name a node: a criterion's own follows that of its part.
std::string rule_path(Node node, const std::string& path);
/// What is merged by no key: half of one requirement and half of another ask for nothing that anybody meant.
bool is_taken_whole(std::string_view key);
/// A list whose items are merged by their ids.
bool have_ids(Node list);

/// The diagnostic with the file that its place is really in.
void to_origin(const RulesetSource& source, Diagnostic& diagnostic);

}  // namespace pilotcheck
