/// What a criterion advises, about what is missing: `{missing}` in its `advice` stands for the items that are lacking.
/// Findings, explanations and workbooks ask here.
///
///     advice_on(criterion, detail.missing, vocabulary).zh == "在 MES 中建设能效模块"
#pragma once

#include <span>

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// `missing`: by its labels; where it is empty, all that the criterion asks for.
Bilingual advice_on(const Criterion& criterion, std::span<const Detail::Missing> missing, const Vocabulary& vocabulary);

}  // namespace pilotcheck
