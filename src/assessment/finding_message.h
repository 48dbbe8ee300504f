/// The sentence of a finding, in both languages: what is lacking, in the words of the form.
///
///     `MES 功能缺少：能效` / `missing from MES functions: energy`
#pragma once

#include "assessment/assessment.h"

namespace pilotcheck {

/// What one predicate of a criterion came to.
struct Shortfall {
  FindingStatus status = FindingStatus::unmet;  ///< unmet or unstated
  bool guard = false;                           ///< it stands in the guard
  bool alone = true;                            ///< nothing else of the criterion fell short
  const Bilingual& expect;                      ///< of the criterion
  const Detail& detail;                         ///< of the predicate
  bool of_entries = false;                      ///< it speaks of the entries of a list, and not of one that is missing
  bool one_of_some = false;  ///< of several of which so many are asked for: what is expected of all says nothing of one
};

Bilingual sentence(const Shortfall& shortfall, const Description& description);

/// What a report calls a field: its label, with that of its group before it where the label alone is ambiguous.
Bilingual field_name(const Vocabulary& vocabulary, Slot slot);

}  // namespace pilotcheck
