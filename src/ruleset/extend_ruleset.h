/// A ruleset that says only what differs from another: `extends: ID` in its ruleset.yaml, and `without: [ids]` for what
/// of the other has no place in it. What both have is merged: mappings by key, where `null` takes a key away; lists of
/// what has an `id`, by that; rule files by theirs. Requirements and all other lists are taken whole.
///
///     if (const auto id = base_of(source)) source = extend(std::move(source), rules_in(*id));
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
std::optional<Base> base_of(const RulesetSource& source);

/// `own` over `base`. What it takes away and `base` does not have is in the diagnostics. Positions in what comes from
/// `base` have lines beyond `lines_of_a_layer`; see to_origin().
RulesetSource extend(RulesetSource own, const RulesetSource& base);

/// So many lines no file has.
constexpr std::uint32_t lines_of_a_layer = 10'000'000;

/// The diagnostic with the file that its place is really in.
void to_origin(const RulesetSource& source, Diagnostic& diagnostic);

}  // namespace pilotcheck
