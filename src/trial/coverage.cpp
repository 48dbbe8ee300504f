#include <fmt/format.h>

#include <algorithm>

#include "predicate/entries.h"
#include "predicate/table.h"
#include "ruleset/extend_ruleset.h"
#include "trial/item_branches.h"
#include "trial/run_trials.h"

namespace pilotcheck {

namespace {

using Set = std::set<Status>;

/// The fields without which a guard does not hold: `{field: …, filled: true}`, by itself or in an `all`.
void add_filled(const Requirement& guard, std::set<Slot>& filled) {
  if (guard.kind == Requirement::Kind::all) {
    for (const Requirement& part : guard.parts) add_filled(part, filled);
  } else if (guard.kind == Requirement::Kind::predicate && guard.predicate.row->name == "filled") {
    filled.insert(guard.predicate.field);
  }
}

bool can_be_unstated(const BoundPredicate& predicate, const std::set<Slot>& filled);

/// Another part is as little stated as what it asks for.
bool can_be_unstated(const PartReference& part) {
  return std::ranges::any_of(part.asks, [](const Requirement* asked) {
    bool can = false;
    for_each_predicate(*asked, [&](const BoundPredicate& one) { can = can || can_be_unstated(one, {}); });
    return can;
  });
}

/// Whether it can come out as not stated, where these fields are filled: texts may be silent all the same.
bool can_be_unstated(const BoundPredicate& predicate, const std::set<Slot>& filled) {
  const std::string_view name = predicate.row->name;
  if (name == "filled" || name == "matches_not") return false;
  if (const auto* part = std::get_if<PartOperand>(&predicate.operand)) return can_be_unstated(*part->part);
  if (std::holds_alternative<MentionsOperand>(predicate.operand)) return true;
  if (std::holds_alternative<FigureInTextOperand>(predicate.operand)) return true;
  return std::ranges::any_of(fields_of(predicate), [&](Slot field) { return !filled.contains(field); });
}

/// What a requirement can come to, as far as its predicates tell.
void add_possible(const Requirement& requirement, const std::set<Slot>& filled, Set& possible) {
  if (requirement.kind != Requirement::Kind::predicate) {
    for (const Requirement& part : requirement.parts) add_possible(part, filled, possible);
    return;
  }
  possible.insert(Status::met);
  if (!requirement.predicate.row->asks_presence) possible.insert(Status::unmet);
  if (can_be_unstated(requirement.predicate, filled)) possible.insert(Status::unstated);
}

Set possible_of(const Criterion& criterion) {
  std::set<Slot> filled;
  if (criterion.when) add_filled(*criterion.when, filled);
  Set possible;
  add_possible(criterion.require, filled, possible);
  if (criterion.when) {
    Set guard;
    add_possible(*criterion.when, filled, guard);
    possible.insert(Status::not_applicable);
    if (guard.contains(Status::unstated)) possible.insert(Status::unstated);
  }
  return possible;
}

/// Statuses that something had in the cases that assert its criterion.
class Seen {
 public:
  void add(const Requirement& requirement, const Description& description) {
    statuses_[&requirement].insert(judge(requirement, description).status);
    if (requirement.kind == Requirement::Kind::predicate) add_within(requirement.predicate, description);
    for (const Requirement& part : requirement.parts) add(part, description);
  }

  /// That one of these choices was made.
  void add_choice(const LookUp& look_up, const Description& description) {
    chosen_[&look_up] |= description.fact(look_up.by).choices;
  }

  [[nodiscard]] bool chose(const LookUp& look_up, std::uint64_t choices) const {
    const auto found = chosen_.find(&look_up);
    return found != chosen_.end() && (found->second & choices) != 0;
  }

  [[nodiscard]] const SeenItems& items() const { return items_; }
  [[nodiscard]] bool met(const Requirement& requirement) const { return of(requirement).contains(Status::met); }
  [[nodiscard]] bool otherwise(const Requirement& requirement) const {
    const Set& seen = of(requirement);
    return seen.contains(Status::unmet) || seen.contains(Status::unstated);
  }

 private:
  [[nodiscard]] const Set& of(const Requirement& requirement) const {
    static const Set none;
    const auto found = statuses_.find(&requirement);
    return found == statuses_.end() ? none : found->second;
  }

  /// The items of a set, or the entries of a list.
  void add_within(const BoundPredicate& predicate, const Description& description) {
    items_.add(predicate, description);
    const auto* records = std::get_if<RecordsOperand>(&predicate.operand);
    if (records == nullptr) return;
    for (const Record& record : description.records[predicate.field])
      add(*records->require, entry_of_list(description, predicate.field, record));
  }

  SeenItems items_;
  std::map<const Requirement*, Set> statuses_;
  std::map<const LookUp*, std::uint64_t> chosen_;
};

/// Visits the look-ups of a requirement.
template <typename Visit>
void for_each_look_up(const Requirement& requirement, const Visit& visit) {
  const auto look = [&](const NumberOperand& number) {
    if (number.look_up) visit(*number.look_up);
  };
  for_each_predicate(requirement, [&](const BoundPredicate& one) {
    if (const auto* number = std::get_if<NumberOperand>(&one.operand)) look(*number);
    if (const auto* range = std::get_if<RangeOperand>(&one.operand)) {
      look(range->low);
      look(range->high);
    }
  });
}

bool is_same_row(const NumberOperand& one, const NumberOperand& other) {
  return one.value == other.value && one.unit == other.unit && one.field == other.field;
}

/// The arms of a requirement, of what it asks of entries too, and the items of its sets.
class BranchCounter {
 public:
  BranchCounter(const Criterion& criterion, const Vocabulary& vocabulary, const Seen& seen, Coverage& branches)
      : criterion_(criterion), vocabulary_(vocabulary), seen_(seen), branches_(branches) {}

  void count(const Requirement& requirement) {
    if (requirement.kind == Requirement::Kind::predicate) return count_within(requirement.predicate);
    for (std::size_t i = 0; i < requirement.parts.size(); ++i) {
      const Requirement& arm = requirement.parts[i];
      if (requirement.kind != Requirement::Kind::negation) {
        both_ways(arm, {fmt::format("第 {} 支没有满足过", i + 1), fmt::format("arm {} never met", i + 1)},
                  {fmt::format("第 {} 支总是满足", i + 1), fmt::format("arm {} always met", i + 1)});
      }
      count(arm);
    }
  }

  void both_ways(const Requirement& one, Bilingual never, Bilingual always) {
    count_branch(seen_.met(one), criterion_.id, std::move(never), branches_);
    count_branch(seen_.otherwise(one), criterion_.id, std::move(always), branches_);
  }

 private:
  void count_within(const BoundPredicate& predicate) {
    seen_.items().count(predicate, criterion_.id, vocabulary_, branches_);
    const auto* records = std::get_if<RecordsOperand>(&predicate.operand);
    if (records == nullptr) return;
    const std::string& list = vocabulary_.field(predicate.field).path;
    both_ways(*records->require,
              {fmt::format("{} 没有一项符合过", list), fmt::format("no entry of {} ever as asked for", list)},
              {fmt::format("{} 每一项总是符合", list), fmt::format("every entry of {} always as asked for", list)});
    count(*records->require);
  }

  const Criterion& criterion_;
  const Vocabulary& vocabulary_;
  const Seen& seen_;
  Coverage& branches_;
};

/// Those of its guard and of what it requires.
template <typename Visit>
void for_each_own(const Criterion& criterion, const Visit& visit) {
  if (criterion.when) for_each_look_up(*criterion.when, visit);
  for_each_look_up(criterion.require, visit);
}

/// Choices for which the same number holds, such as those of `otherwise`, are one row.
void count_rows(const Criterion& criterion, const LookUp& look_up, const Field& by, const Seen& seen,
                Coverage& branches) {
  std::uint64_t counted = 0;
  for (std::size_t i = 0; i < look_up.numbers.size(); ++i) {
    if ((counted >> i & 1U) != 0) continue;
    std::uint64_t row = 0;
    for (std::size_t other = i; other < look_up.numbers.size(); ++other) {
      if (is_same_row(look_up.numbers[i], look_up.numbers[other])) row |= std::uint64_t{1} << other;
    }
    counted |= row;
    const std::string& id = by.choices[i].id;
    count_branch(
        seen.chose(look_up, row), criterion.id,
        {fmt::format("{} 为 {} 的一行没有用到", by.path, id), fmt::format("row {} of {} never used", id, by.path)},
        branches);
  }
}

void count_criterion(const Criterion& criterion, const Vocabulary& vocabulary, const std::vector<TriedCase>& tried,
                     RuleCoverage& coverage) {
  if (criterion.position.line >= lines_of_a_layer) return;  // another ruleset's, with tests of its own
  Set asserted;
  Seen seen;
  for (const TriedCase& one : tried) {
    const auto found = one.asserted.find(criterion.id);
    if (found == one.asserted.end()) continue;
    asserted.insert(found->second);
    seen.add(criterion.require, one.description);
    if (criterion.when) seen.add(*criterion.when, one.description);
    for_each_own(criterion, [&](const LookUp& look_up) { seen.add_choice(look_up, one.description); });
  }
  for (const Status status : possible_of(criterion)) {
    const std::string word(name_of(status));
    count_branch(asserted.contains(status), criterion.id, {word, word}, coverage.by_status[status]);
    count_branch(asserted.contains(status), criterion.id, {word, word}, coverage.total);
  }
  BranchCounter branches(criterion, vocabulary, seen, coverage.branches);
  if (criterion.when) {
    branches.both_ways(*criterion.when, {"前提没有满足过", "guard never met"}, {"前提总是满足", "guard always met"});
    branches.count(*criterion.when);
  }
  branches.count(criterion.require);
  for_each_own(criterion, [&](const LookUp& look_up) {
    count_rows(criterion, look_up, vocabulary.field(look_up.by), seen, coverage.branches);
  });
}

}  // namespace

RuleCoverage coverage_of(const std::vector<TriedCase>& tried, const Ruleset& ruleset) {
  RuleCoverage coverage;
  for (const RuleFile& file : ruleset.files) {
    for (const Part& part : file.parts) {
      for (const Criterion& criterion : part.criteria) count_criterion(criterion, ruleset.vocabulary, tried, coverage);
    }
  }
  return coverage;
}

}  // namespace pilotcheck
