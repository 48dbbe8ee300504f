#include "trial/advice_trials.h"

#include <algorithm>
#include <utility>

#include "ruleset/judge_criterion.h"
#include "trial/altered_document.h"

namespace pilotcheck {

namespace {

/// The values of a description by their fields.
void collect_values(Node group, Slot slot, const Vocabulary& vocabulary, std::map<Slot, Node>& values) {
  for (const auto [key, value] : group.entries()) {
    const auto child = vocabulary.find_child(slot, key.text());
    if (!child) continue;
    if (vocabulary.field(*child).kind() == ValueKind::group) {
      collect_values(value, *child, vocabulary, values);
    } else {
      values.emplace(*child, value);
    }
  }
}

class AdviceTrial {
 public:
  AdviceTrial(const std::vector<TriedCase>& tried, const Ruleset& ruleset, const std::string& folder,
              const ExampleOf& example_of)
      : tried_(tried), ruleset_(ruleset), folder_(folder), example_of_(example_of) {}

  void try_criterion(const Criterion& criterion) {
    bool told = false;
    for (const Status status : {Status::unmet, Status::unstated}) {
      const auto falls_short = [&](const TriedCase& one) {
        const auto is = [&](const Statuses& statuses) {
          const auto found = statuses.find(criterion.id);
          return found != statuses.end() && found->second == status;
        };
        return is(one.asserted) && is(one.statuses);  // what is not claimed has no status
      };
      const auto test = std::ranges::find_if(tried_, falls_short);
      if (test == tried_.end()) continue;
      std::vector<const Requirement*> requirements = {&criterion.require};
      if (criterion.when) requirements.push_back(&*criterion.when);
      if (const auto example = example_of_(requirements)) {
        apply(*example, criterion, *test);
      } else if (!std::exchange(told, true)) {
        result_.without.push_back(criterion.id);
      }
    }
  }

  AdviceTrials take() { return std::move(result_); }

 private:
  void apply(const Document& example, const Criterion& criterion, const TriedCase& test) {
    std::map<Slot, Node> values;
    collect_values(example.root(), 0, ruleset_.vocabulary, values);
    Document changed = altered(test.test->document, values, {}, ruleset_.vocabulary);
    changed.name = test.test->document.name;
    const Description description = description_of(changed, *test.file, ruleset_, folder_);
    ++result_.applied;
    const Status status = judge_criterion(criterion, description).status;
    if (status != Status::met) result_.failed.push_back({criterion.id, &test, status});
  }

  const std::vector<TriedCase>& tried_;
  const Ruleset& ruleset_;
  const std::string& folder_;
  const ExampleOf& example_of_;
  AdviceTrials result_;
};

}  // namespace

AdviceTrials try_advice(const std::vector<TriedCase>& tried, const Ruleset& ruleset, const std::string& folder,
                        const ExampleOf& example_of) {
  AdviceTrial trial(tried, ruleset, folder, example_of);
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) trial.try_criterion(criterion);
    }
  }
  return trial.take();
}

}  // namespace pilotcheck
