/// The tests of a ruleset, which stand in the folder `tests` beside its rules: a description to begin with, and cases
/// that change it and say what must then be judged. Read by `rules test`.
///
///     base: ready.yaml                # a description beside this file
///     today: 2018-04-01               # may be left out
///     cases:
///       - name: a flat effect is a gap
///         set: {effects.operating_cost: {before: 8200元, after: 8200元}}
///         remove: [enterprise.contact.fax]
///         expect: {basic.5.operating-cost: unmet, basic.5: unmet}
///         verdict: gaps
///         otherwise: unchanged        # all else is judged as with the base alone
///
///     Loaded<Trials> trials = read_trials("my-rules", ruleset);
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assessment/assessment.h"

namespace pilotcheck {

/// What a case says of one criterion, element, section or target.
struct Expectation {
  std::string id;
  Status status = Status::met;
  Position position;
};

struct TrialCase {
  std::string name;
  Position position;
  Document document;  ///< the base with the changes of the case
  std::vector<Expectation> expected;
  std::optional<Verdict> verdict;
  bool otherwise_unchanged = false;
};

struct TrialFile {
  std::string name;  ///< `tests/effects.yaml`
  Document base;
  Date today;
  std::vector<TrialCase> cases;
};

/// Ids of mutants that change nothing, each with the reason: `tests/equivalent.yaml`.
struct Equivalent {
  std::string reason;
  Position position;
};

struct Trials {
  std::vector<TrialFile> files;
  std::map<std::string, Equivalent, std::less<>> equivalent;
  std::string equivalent_file;  ///< where they stand
};

/// Every fault in every test is in the diagnostics: what is named and not there, a case that expects nothing, a test
/// without cases, a folder without tests. With one there is no value.
Loaded<Trials> read_trials(const std::string& folder, const Ruleset& ruleset);

}  // namespace pilotcheck
