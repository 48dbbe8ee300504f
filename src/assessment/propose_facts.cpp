#include "assessment/propose_facts.h"

#include <algorithm>
#include <bit>

#include "assessment/claims.h"
#include "assessment/text_place.h"
#include "assessment/text_statements.h"
#include "description/form/read_form.h"

namespace pilotcheck {

namespace {

struct Affirmed {
  Slot text = 0;
  const Mention* mention = nullptr;
};

/// By slot, what the rules of claimed targets ask about; what no rule asks needs no fact.
std::vector<bool> asked_about(const Ruleset& ruleset, const Description& description) {
  std::vector<bool> asked(ruleset.vocabulary.size(), false);
  const auto mark = [&](const BoundPredicate& one) { asked[one.field] = true; };
  for (const RuleFile& file : ruleset.files) {
    if (file.is_target() && applies(file, description) != Status::met) continue;
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) {
        for_each_predicate(criterion.require, mark);
        if (criterion.when) for_each_predicate(*criterion.when, mark);
      }
    }
  }
  return asked;
}

/// May be proposed: the key is not there, and the form has no cell for it.
bool is_open(const Ruleset& ruleset, const Description& description, Slot field) {
  return description.fact(field).state == Fact::State::absent &&
         !(ruleset.form && has_cell(*ruleset.form, ruleset.vocabulary, field));
}

}  // namespace

void propose_facts(const Ruleset& ruleset, Description& description) {
  const std::vector<SpokenFact>& facts = ruleset.spoken_facts.facts();
  std::vector<std::uint8_t> said(facts.size(), 0);
  std::vector<Affirmed> places(facts.size());
  const std::vector<bool> asked = asked_about(ruleset, description);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Slot field = facts[i].field;
    if (!asked[field] || !is_open(ruleset, description, field)) said[i] = out_of_question;
  }
  const TextStatements statements(ruleset, description);
  const auto is_known = [&](std::uint32_t fact, Said one) { return (said[fact] & (one | out_of_question)) != 0; };
  statements.for_each_text([&](Slot text) {
    statements.for_each(text, is_known, [&](std::uint32_t fact, Said one, const Mention& mention) {
      said[fact] |= one;
      if (one == affirms) places[fact] = {text, &mention};
    });
  });
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (said[i] != affirms) continue;
    Fact& fact = description.facts[facts[i].field];
    if (facts[i].choice == SpokenFact::flag) {
      fact.flag = true;
    } else {
      fact.choices |= std::uint64_t{1} << facts[i].choice;
    }
    if (fact.state == Fact::State::proposed) continue;
    fact.state = Fact::State::proposed;
    const Affirmed& at = places[i];
    description.proposals.push_back({facts[i].field, clause_place(description, at.text, at.mention->clause)});
  }
  // Of several choices where one is due, none is proposed.
  const auto is_doubtful = [&](const Proposal& proposal) {
    Fact& fact = description.facts[proposal.field];
    const bool one_due = description.vocabulary->field(proposal.field).kind() == ValueKind::choice;
    if (!one_due || std::popcount(fact.choices) < 2) return false;
    fact = Fact{};
    return true;
  };
  std::erase_if(description.proposals, is_doubtful);
  std::ranges::stable_sort(description.proposals, {}, &Proposal::field);
}

}  // namespace pilotcheck
