/// A ruleset and descriptions of a few lines, for tests of what is drawn from them.
///
///     const Ruleset rules = tiny_rules();
///     const Description d = describe(rules, "enterprise: {name: 某某公司}");
#pragma once

#include <string>
#include <string_view>

#include "assessment/assessment.h"

namespace pilotcheck::testing {

/// Baseline `basic` (basic.1 registered, basic.3 derived, basic.5 improvement) and `form` (an element, and a section
/// with a limit); modes `discrete` (e1 MES functions, e2 guarded, e3 a share with a parameter, s1 a text) and `remote`
/// (e1).
Ruleset tiny_rules(std::vector<ParameterOverride> overrides = {});

/// The description in `yaml`, which must be readable.
Description describe(const Ruleset& rules, std::string yaml, std::string file = "draft.yaml");

/// A description that meets all of the tiny rules and claims `discrete`.
std::string_view ready_yaml();

/// `ready_yaml()` with one line put in place of the one that contains `old_line`.
std::string ready_but(std::string_view old_line, std::string_view new_line);

}  // namespace pilotcheck::testing
