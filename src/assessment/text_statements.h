/// What the texts of a description say of its facts: each mention of a concept that some flag or choice goes by, and
/// whether it says that it is there. reconcile() holds it against what is stated, propose_facts() goes by it where
/// nothing is.
///
///     statements.for_each(text, [&](std::uint32_t fact, Said said, const Mention& mention) { … });
#pragma once

#include "description/description.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

/// What texts say of one fact, a bit for each.
enum Said : std::uint8_t {
  affirms = 1,
  denies = 2,
  weakens = 4,
  out_of_question = 8  ///< the fact states nothing that a text could contradict
};

class TextStatements {
 public:
  /// Both outlive it.
  TextStatements(const Ruleset& ruleset, const Description& description)
      : spoken_(ruleset.spoken_facts), lexicon_(ruleset.lexicon), description_(description) {}

  /// Every stated narrative.
  template <typename Visit>
  void for_each_text(const Visit& visit) const {
    for (Slot slot = 1; slot < description_.facts.size(); ++slot) {
      if (description_.vocabulary->field(slot).kind() == ValueKind::prose && description_.fact(slot).stated())
        visit(slot);
    }
  }

  /// Calls `visit` for every mention in `text` that says something of a fact, unless `is_known(fact, said)`.
  template <typename IsKnown, typename Visit>
  void for_each(Slot text, const IsKnown& is_known, const Visit& visit) const {
    const Prose& prose = description_.prose(text);
    const std::vector<Mention>& mentions = prose.mentions();
    const bool is_plan = spoken_.is_plan(text);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      const Reading says = mentions[i].says;
      if (says == Reading::neutral || (says == Reading::affirmed && is_plan)) continue;
      for (const SpokenFacts::Use& use : spoken_.of(mentions[i].number)) {
        if (use.against && says != Reading::affirmed) continue;
        const Said said = use.against                 ? denies
                          : says == Reading::affirmed ? affirms
                          : says == Reading::denied   ? denies
                                                      : weakens;
        if (said != affirms && !use.exact && !use.against) continue;
        if (is_known(use.fact, said) || !has_companion(prose, i, spoken_.facts()[use.fact])) continue;
        if (said != affirms && (is_inside_longer(mentions, i) || is_attribute(prose, i))) continue;
        visit(use.fact, said, mentions[i]);
      }
    }
  }

 private:
  static bool has_companion(const Prose& prose, std::size_t number, const SpokenFact& fact);
  static bool is_inside_longer(const std::vector<Mention>& mentions, std::size_t number);
  [[nodiscard]] bool is_attribute(const Prose& prose, std::size_t number) const;
  [[nodiscard]] bool is_joined(std::u16string_view between) const;

  const SpokenFacts& spoken_;
  const Lexicon& lexicon_;
  const Description& description_;
};

}  // namespace pilotcheck
