/// A bound requirement said in words, for `explain`: `MES functions (systems.mes.functions) covers all of: planning,
/// …`.
///
///     for (const RequirementLine& line : requirement_lines(criterion.require, vocabulary, language)) …
#pragma once

#include <string>
#include <vector>

#include "ruleset/ruleset.h"

namespace pilotcheck {

struct RequirementLine {
  std::size_t depth = 0;  ///< of `all`, `any`, `not` around it
  std::string text;
};

std::vector<RequirementLine> requirement_lines(const Requirement& requirement, const Vocabulary& vocabulary,
                                               Language language);

}  // namespace pilotcheck
