#include "trial/mutation.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "ruleset/judge_criterion.h"
#include "text/nearest.h"
#include "trial/whole_mutants.h"

namespace pilotcheck {

namespace {

/// The criterion that a mutant stands for, and what it adds up to, with the mutant's rules while this lives.
class InPlace {
 public:
  InPlace(Mutant& mutant, Ruleset& ruleset) : place_(find(mutant, ruleset)), mutant_(mutant) { swap(); }
  InPlace(const InPlace&) = delete;
  InPlace& operator=(const InPlace&) = delete;
  ~InPlace() { swap(); }

 private:
  struct Found {
    RuleFile& file;
    Part& part;
    Criterion& criterion;
  };

  static Found find(const Mutant& mutant, Ruleset& ruleset) {
    for (RuleFile& file : ruleset.files) {
      for (Part& part : file.parts) {
        for (Criterion& criterion : part.criteria) {
          if (&criterion == mutant.criterion) return {file, part, criterion};
        }
      }
    }
    RuleFile& file = ruleset.files.front();  // not reached: mutants are of this ruleset
    return {file, file.parts.front(), file.parts.front().criteria.front()};
  }

  /// The id stays where it is, for others look at it.
  void swap() {
    std::swap(place_.criterion.require, mutant_.require);
    std::swap(place_.criterion.when, mutant_.when);
    std::swap(place_.criterion.level, mutant_.level);
    std::swap(place_.criterion.weight, mutant_.weighing.weight);
    std::swap(place_.part.weight, mutant_.weighing.part_weight);
    std::swap(place_.part.met_at, mutant_.weighing.part_met_at);
    std::swap(place_.file.met_at, mutant_.weighing.file_met_at);
  }

  Found place_;
  Mutant& mutant_;
};

std::string name_of_case(const TriedCase& tried) { return fmt::format("{}: {}", tried.file->name, tried.test->name); }

class Trial {
 public:
  Trial(const std::vector<TriedCase>& tried, Ruleset& ruleset) : tried_(tried), ruleset_(ruleset) {}

  /// Nothing where some case notices it.
  std::optional<Survivor> survive(Mutant mutant) {
    Survivor survivor;
    if (notices(mutant, survivor)) return std::nullopt;
    survivor.mutant = std::move(mutant);
    return survivor;
  }

 private:
  bool notices(Mutant& mutant, Survivor& survivor) {
    const InPlace in_place(mutant, ruleset_);
    if (mutant.indirect) return sum_is_noticed(*mutant.criterion, survivor);
    for (const TriedCase& one : tried_) {
      const auto before = one.statuses.find(mutant.criterion->id);
      if (before == one.statuses.end()) continue;
      const bool asserted = one.asserted.contains(mutant.criterion->id);
      if (asserted && survivor.nearest.empty()) survivor.nearest = name_of_case(one);
      if (judge_criterion(*mutant.criterion, one.description).status == before->second) continue;
      if (asserted || changes_what_is_expected(one)) return true;
      if (!survivor.reached) survivor.nearest = name_of_case(one);
      survivor.reached = true;
    }
    return false;
  }

  /// Of a criterion that comes out as before. Cases that name its part or rule file tell most, and come first: to
  /// assess all of a description takes time.
  bool sum_is_noticed(const Criterion& criterion, Survivor& survivor) {
    for (const bool named : {true, false}) {
      for (const TriedCase& one : tried_) {
        if (names_whole_of(criterion, one) != named || !one.statuses.contains(criterion.id)) continue;
        if (survivor.nearest.empty() && one.asserted.contains(criterion.id)) survivor.nearest = name_of_case(one);
        if (changes_what_is_expected(one)) return true;
      }
    }
    return false;
  }

  static bool names_whole_of(const Criterion& criterion, const TriedCase& one) {
    return std::ranges::any_of(one.test->expected, [&](const Expectation& expected) {
      return criterion.id.size() > expected.id.size() && criterion.id.starts_with(expected.id) &&
             criterion.id[expected.id.size()] == '.';
    });
  }

  /// Of parts and of the verdict, which follow from criteria.
  bool changes_what_is_expected(const TriedCase& one) {
    const auto of_part = [](const Expectation& expected) { return !expected.id.empty(); };
    if (!one.test->verdict && std::ranges::none_of(one.test->expected, of_part)) return false;
    AssessOptions options;
    options.today = one.file->today;
    options.explained = false;
    const Assessment assessment = assess(ruleset_, one.description, options);
    if (one.test->verdict && assessment.verdict != one.verdict) return true;
    const auto otherwise = [&](std::string_view id, Status status) {
      const auto named = std::ranges::find(one.test->expected, id, &Expectation::id);
      return named != one.test->expected.end() && named->status != status;
    };
    for (const TargetResult& target : all_targets(assessment)) {
      if (target.rules->met_at && otherwise(target.rules->id, target.status)) return true;
      for (const PartResult& part : target.parts) {
        if (otherwise(part.part->id, part.status)) return true;
      }
    }
    return false;
  }

  const std::vector<TriedCase>& tried_;
  Ruleset& ruleset_;
};

/// Of rules that are broken as a whole every case is judged again.
class WholeTrial {
 public:
  WholeTrial(const std::vector<TriedCase>& tried, const Trials& trials, const Reload& reload)
      : tried_(tried), trials_(trials), reload_(reload) {}

  std::optional<Survivor> survive(Mutant mutant, const Ruleset& broken) const {
    const std::vector<TriedCase> again = run_trials(trials_, broken, reload_.folder);
    Survivor survivor;
    for (std::size_t i = 0; i < tried_.size(); ++i) {
      if (!again[i].mismatches.empty() || !as_asserted(tried_[i], again[i])) return std::nullopt;
      if (survivor.reached || again[i].statuses == tried_[i].statuses) continue;
      survivor.reached = true;
      survivor.nearest = name_of_case(tried_[i]);
    }
    survivor.mutant = std::move(mutant);
    return survivor;
  }

 private:
  static bool as_asserted(const TriedCase& before, const TriedCase& after) {
    return std::ranges::all_of(before.asserted, [&](const auto& asserted) {
      const auto found = after.statuses.find(asserted.first);
      return found != after.statuses.end() && found->second == asserted.second;
    });
  }

  const std::vector<TriedCase>& tried_;
  const Trials& trials_;
  const Reload& reload_;
};

}  // namespace

std::vector<Mutant> all_mutants(const RulesetSource& source, const Ruleset& ruleset) {
  std::vector<Mutant> mutants = mutants_of(source, ruleset);
  std::ranges::move(whole_mutants_of(source, ruleset.vocabulary), std::back_inserter(mutants));
  return mutants;
}

std::vector<Diagnostic> unknown_mutants(const std::vector<Mutant>& mutants, const Trials& trials) {
  std::vector<std::string_view> known;
  known.reserve(mutants.size());
  for (const Mutant& mutant : mutants) known.push_back(mutant.id);
  std::ranges::sort(known);
  std::vector<Diagnostic> unknown;
  for (const auto& [id, equivalent] : trials.equivalent) {
    if (std::ranges::binary_search(known, std::string_view(id))) continue;
    unknown.push_back({Severity::error,
                       "unknown-mutant",
                       trials.equivalent_file,
                       equivalent.position,
                       {fmt::format("规则没有改动 {}", id), fmt::format("no change of the rules is called {}", id)},
                       text::did_you_mean(id, known, {"请从清单中删除它", "delete it from the list"})});
  }
  return unknown;
}

Mutation try_mutants(std::vector<Mutant> mutants, const std::vector<TriedCase>& tried, const Trials& trials,
                     Ruleset& ruleset, const Reload& reload) {
  Mutation mutation;
  Trial trial(tried, ruleset);
  WholeTrial whole_trial(tried, trials, reload);
  std::set<std::string, std::less<>> accepted;
  for (Mutant& mutant : mutants) {
    const std::string id = mutant.id;
    std::optional<Survivor> survivor;
    if (mutant.document != nullptr) {
      const std::optional<Ruleset> broken = reload.load(with_mutant(reload.source, mutant));
      if (!broken) continue;
      survivor = whole_trial.survive(std::move(mutant), *broken);
    } else {
      survivor = trial.survive(std::move(mutant));
    }
    if (!survivor) {
      ++mutation.killed;
    } else if (trials.equivalent.contains(id)) {
      ++mutation.accepted;
      accepted.insert(id);
    } else {
      mutation.survivors.push_back(std::move(*survivor));
    }
  }
  for (const auto& [id, equivalent] : trials.equivalent) {
    if (!accepted.contains(id)) mutation.stale.push_back(id);
  }
  return mutation;
}

}  // namespace pilotcheck
