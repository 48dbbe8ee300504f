/// Judging what the tests of a ruleset say: what came out otherwise than expected, and how much of the rules some test
/// looks at.
///
///     const std::vector<TriedCase> tried = run_trials(trials, ruleset, folder);
///     const Coverage coverage = coverage_of(tried, ruleset);
#pragma once

#include <map>
#include <set>

#include "trial/trials.h"

namespace pilotcheck {

/// What came out otherwise than a case says.
struct Mismatch {
  Position position;     ///< of what it says; of the case for what it says of all else
  std::string id;        ///< of a criterion or part; empty for the verdict
  std::string expected;  ///< a status or verdict
  std::string found;     ///< likewise; `not-claimed` for what was not judged
  Bilingual because;     ///< the finding's message; may be empty
};

using Statuses = std::map<std::string_view, Status>;

struct TriedCase {
  const TrialFile* file = nullptr;
  const TrialCase* test = nullptr;
  Description description;
  Statuses statuses;  ///< of every criterion and part that was judged
  Verdict verdict = Verdict::ready;
  /// What is expected of each criterion: of those that the case names, and of all where the rest is to be unchanged.
  Statuses asserted;
  std::vector<Mismatch> mismatches;
};

/// In the order of the files. `folder` is that of the ruleset, for texts that stand in files of their own.
std::vector<TriedCase> run_trials(const Trials& trials, const Ruleset& ruleset, const std::string& folder);

/// A document that stands in place of a case of `file`.
Description description_of(const Document& document, const TrialFile& file, const Ruleset& ruleset,
                           const std::string& folder);

/// One way in which a criterion, or an arm of one, can come out.
struct Branch {
  std::string id;  ///< of the criterion
  Bilingual what;  ///< `unmet`, `guard unmet`, `arm 2 not met`
};

struct Coverage {
  std::size_t reached = 0;
  std::size_t all = 0;
  std::vector<Branch> missing;  ///< what no test asserts, in the order of the rules
  [[nodiscard]] double share() const { return all == 0 ? 1 : static_cast<double>(reached) / static_cast<double>(all); }
};

struct RuleCoverage {
  std::map<Status, Coverage> by_status;  ///< of each status the criteria that can have it
  Coverage branches;                     ///< guards, and arms of `all` and `any`, both ways
  Coverage total;                        ///< the statuses together
};

RuleCoverage coverage_of(const std::vector<TriedCase>& tried, const Ruleset& ruleset);

}  // namespace pilotcheck
