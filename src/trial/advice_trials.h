/// Whether what is advised helps: of each criterion a case that falls short is changed as its example says, and must
/// then meet it. Called by `rules test`.
///
///     const AdviceTrials tried = try_advice(cases, ruleset, folder, example_document);
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "trial/run_trials.h"

namespace pilotcheck {

/// A description that holds nothing but what meets all of the requirements; nothing where there is none.
using ExampleOf = std::function<std::optional<Document>(const std::vector<const Requirement*>& requirements)>;

/// What did not help.
struct FailedAdvice {
  std::string id;  ///< of the criterion
  const TriedCase* test = nullptr;
  Status found = Status::unmet;
};

struct AdviceTrials {
  std::size_t applied = 0;  ///< cases that were changed: of each criterion the first unmet and the first unstated
  std::vector<FailedAdvice> failed;  ///< those that did not meet it afterwards
  std::vector<std::string> without;  ///< criteria that fall short in some case and have no example
};

/// In the order of the rules.
AdviceTrials try_advice(const std::vector<TriedCase>& tried, const Ruleset& ruleset, const std::string& folder,
                        const ExampleOf& example_of);

}  // namespace pilotcheck
