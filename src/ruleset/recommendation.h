/// What a notice says of recommending: who recommends, how many each kind of unit may, in which order, by when, and the
/// table that each hands in. Read from `ruleset.yaml`; `recommend` goes by it.
///
///     recommendation:
///       source: {annex: 0, clause: 二（三）}
///       unit: recommendation.unit              # fields of a description
///       kind: recommendation.unit_kind
///       order: recommendation.priority         # the unit's own order, where it states one
///       same: enterprise.organization_code     # two descriptions with one of it are of one enterprise
///       quotas: {city_bureau: 5, industry_office: 2}
///       deadline: 2018-04-10
///       columns: [{label: {zh: …, en: …}, field: pilot.name}]
///       checklist: [{zh: …, en: …}]
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "description/date.h"
#include "description/vocabulary.h"
#include "input/keyed_reader.h"
#include "ruleset/framework.h"

namespace pilotcheck {

struct Recommendation {
  struct Column {
    Bilingual label;
    Slot field = 0;
  };
  Clause source;
  Slot unit = 0;
  Slot kind = 0;
  Slot order = 0;
  Slot same = 0;
  std::map<std::string, std::size_t, std::less<>> quotas;  ///< by the id of the kind
  std::optional<Date> deadline;
  std::vector<Column> columns;  ///< of the table behind its serial number
  std::vector<Bilingual> checklist;
};

/// Faults go to `faults`; with one, the result is of no use.
Recommendation read_recommendation(Node node, const Vocabulary& vocabulary, const Citations& citations,
                                   const Faults& faults);

}  // namespace pilotcheck
