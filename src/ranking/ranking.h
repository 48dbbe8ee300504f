/// One description in a ranking, and which of two comes first. A row keeps what a ranking and its reports need and
/// nothing of the description itself, so that a hundred thousand of them fit into memory.
///
///     RankedRow row = ranked_row(ruleset, assessment);  std::ranges::sort(rows, ranks_before);
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

struct RankedTarget {
  const RuleFile* rules = nullptr;
  double score = 0;  ///< 0…100, to one digit behind the point
  Tally elements;
  Tally sections;
  std::vector<Status> parts;  ///< of its elements and sections, in the order of RuleFile::parts
};

struct RankedGap {
  const Criterion* criterion = nullptr;
  FindingStatus status = FindingStatus::unmet;
  Remedy remedy = Remedy::state;
  const Criterion* after = nullptr;  ///< that of the system which has to be there first; mostly null
};

struct RankedRow {
  std::string file;
  std::string enterprise;
  std::string pilot;
  Verdict verdict = Verdict::unreadable;
  double score = 0;     ///< 0…100, to one digit behind the point
  double coverage = 0;  ///< 0…1, to four digits
  std::vector<RankedTarget> baseline;
  std::vector<RankedTarget> targets;  ///< claimed ones
  std::vector<RankedGap> gaps;        ///< of level must
  std::size_t invalid = 0;            ///< faults of the description itself
  std::size_t unjudged = 0;           ///< of the findings that no criterion makes, those `unstated`: claims not judged
  std::size_t advice = 0;             ///< gaps of level should
  /// Of each ladder the highest step that is met with all below it; null where none is.
  std::vector<const RuleFile*> attained;
  std::vector<double> keys;           ///< one for each key of the ranking; the greater comes first
  std::vector<std::string> extracts;  ///< Assessment::extracts
  PassagePrints prints;               ///< Assessment::prints
  /// What is to be done, a row of texts for each gap: for a report that lists it. Empty where none was asked for.
  std::vector<std::vector<std::string>> work = {};
  std::string reason;  ///< of an unreadable one: why, in the language of the report
};

/// The baseline files, then the claimed targets.
inline InTurn<const RankedTarget> all_targets(const RankedRow& row) { return {row.baseline, row.targets}; }

RankedRow ranked_row(const Ruleset& ruleset, const Assessment& assessment);

/// A strict order, whatever the order of the inputs: unreadable ones last, then by the keys of the ranking, then by the
/// enterprise's name and the file's. Only rows of one file twice are equal.
bool ranks_before(const RankedRow& left, const RankedRow& right);

}  // namespace pilotcheck
