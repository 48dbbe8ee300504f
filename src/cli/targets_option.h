/// `--target`: the targets that a command is about, by id, title or the choice that claims them; several with commas
/// between them.
///
///     TargetsOption targets;  targets.declare(options);  …
///     const auto chosen = targets.find(call, *ruleset);
///     if (!chosen) return ExitStatus::failure;
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

struct TargetsOption {
  std::vector<std::string> typed;

  /// `otherwise`: what holds where the option is not given; may be empty.
  void declare(const Bilingual& otherwise, std::vector<Option>& options);
  /// In the order of the ruleset, each once; none where none were typed. Nothing where one is unknown, which has been
  /// said.
  [[nodiscard]] std::optional<std::vector<const RuleFile*>> find(const Call& call, const Ruleset& ruleset) const;
};

/// `known are: discrete, process, …`; in Chinese with their titles.
Bilingual known_targets(const Ruleset& ruleset);

}  // namespace pilotcheck
