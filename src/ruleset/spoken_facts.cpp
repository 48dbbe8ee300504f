#include "ruleset/spoken_facts.h"

#include "ruleset/ruleset.h"

namespace pilotcheck {

namespace {

void find_plans(const Requirement& requirement, std::vector<bool>& plans, std::vector<bool>& others) {
  for_each_predicate(requirement, [&](const BoundPredicate& one) {
    const auto* mentions = std::get_if<MentionsOperand>(&one.operand);
    if (mentions != nullptr) (mentions->counting.plans ? plans : others)[one.field] = true;
  });
}

}  // namespace

SpokenFacts::SpokenFacts(const Vocabulary& vocabulary, const Concepts& concepts, std::span<const RuleFile> files)
    : plans_(vocabulary.size(), false) {
  for (Slot slot = 1; slot < vocabulary.size(); ++slot) {
    const Field& field = vocabulary.field(slot);
    if (field.in_record) continue;
    add(field.spoken_of, slot, SpokenFact::flag, concepts);
    for (std::size_t i = 0; i < field.choices.size(); ++i)
      add(field.choices[i].spoken_of, slot, static_cast<std::uint32_t>(i), concepts);
  }
  // Of each concept the numbers in spoken_, from one: the first, and behind each the next.
  std::vector<std::uint32_t> first(concepts.size(), 0);
  std::vector<std::uint32_t> next(spoken_.size(), 0);
  for (std::size_t i = spoken_.size(); i-- > 0;) {
    next[i] = first[spoken_[i].number];
    first[spoken_[i].number] = static_cast<std::uint32_t>(i + 1);
  }
  first_.reserve(concepts.size() + 1);
  std::vector<ConceptNumber> wider;
  for (std::size_t number = 0; number < concepts.size(); ++number) {
    first_.push_back(static_cast<std::uint32_t>(uses_.size()));
    concepts.find_wider(static_cast<ConceptNumber>(number), wider);
    for (const ConceptNumber one : wider) {
      for (std::uint32_t i = first[one]; i != 0; i = next[i - 1])
        uses_.push_back({spoken_[i - 1].fact, one == number, spoken_[i - 1].against});
    }
  }
  first_.push_back(static_cast<std::uint32_t>(uses_.size()));
  std::vector<bool> others(vocabulary.size(), false);
  for (const RuleFile& file : files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) find_plans(criterion.require, plans_, others);
    }
  }
  for (Slot slot = 0; slot < plans_.size(); ++slot) plans_[slot] = plans_[slot] && !others[slot];
}

void SpokenFacts::add(const std::optional<SpokenOf>& spoken_of, Slot field, std::uint32_t choice,
                      const Concepts& concepts) {
  if (!spoken_of) return;
  facts_.push_back({field, choice, spoken_of->only_asked,
                    spoken_of->with ? concepts.narrower(*spoken_of->with) : std::vector<ConceptNumber>{}});
  const auto fact = static_cast<std::uint32_t>(facts_.size() - 1);
  spoken_.push_back({spoken_of->of, fact});
  if (spoken_of->against) spoken_.push_back({*spoken_of->against, fact, true});
}

}  // namespace pilotcheck
