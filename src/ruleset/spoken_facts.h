/// Which facts a text speaks of when it mentions a concept: the vocabulary turned round. Built once with a ruleset;
/// reconcile() goes by it over the mentions of a description's texts.
///
///     for (const SpokenFacts::Use& use : ruleset.spoken_facts.of(mention.number)) …
#pragma once

#include <span>
#include <vector>

#include "description/vocabulary.h"

namespace pilotcheck {

struct RuleFile;

/// A flag, or one choice of a field, that names its concept.
struct SpokenFact {
  static constexpr std::uint32_t flag = ~std::uint32_t{0};

  Slot field = 0;
  std::uint32_t choice = flag;  ///< index of the choice; `flag` of a flag
  bool only_asked = false;
  std::vector<ConceptNumber> with;  ///< its companion and all that are narrower, sorted; empty where it has none
};

class SpokenFacts {
 public:
  /// What the mention of a concept says of a fact.
  struct Use {
    std::uint32_t fact = 0;  ///< number in facts()
    bool exact = false;      ///< it is the fact's own concept; else one that is narrower, and so can only affirm
    bool against = false;    ///< where it is affirmed, the fact is not there: 连年亏损
  };

  SpokenFacts() = default;
  SpokenFacts(const Vocabulary& vocabulary, const Concepts& concepts, std::span<const RuleFile> files);

  [[nodiscard]] const std::vector<SpokenFact>& facts() const { return facts_; }
  [[nodiscard]] std::span<const Use> of(ConceptNumber number) const {
    if (std::size_t{number} + 1 >= first_.size()) return {};
    return std::span(uses_).subspan(first_[number], first_[number + 1U] - first_[number]);
  }
  /// A text of plans by nature, which rules read with `plans: count` only: what it brings up need not be there yet.
  [[nodiscard]] bool is_plan(Slot text) const { return plans_[text]; }

 private:
  void add(const std::optional<SpokenOf>& spoken_of, Slot field, std::uint32_t choice, const Concepts& concepts);

  /// A concept that speaks of a fact.
  struct Spoken {
    ConceptNumber number = 0;
    std::uint32_t fact = 0;
    bool against = false;
  };

  std::vector<SpokenFact> facts_;
  std::vector<Spoken> spoken_;
  std::vector<Use> uses_;             // by concept
  std::vector<std::uint32_t> first_;  // of each concept, in uses_; and their end
  std::vector<bool> plans_;           // by slot
};

}  // namespace pilotcheck
