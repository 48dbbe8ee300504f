#include "assessment/comparison.h"

#include <algorithm>
#include <map>
#include <set>

#include "assessment/finding.h"
#include "assessment/identity.h"
#include "assessment/verdict.h"

namespace pilotcheck {

namespace {

std::set<std::string> all_of(const Assessment& assessment, std::vector<std::string> (*lacks_of)(const Finding&)) {
  std::set<std::string> all;
  for (const Finding& finding : assessment.findings) {
    for (std::string& one : lacks_of(finding)) all.insert(std::move(one));
  }
  return all;
}

/// The part of `finding` that `is_wanted`; nothing when there is no such part.
template <typename Test>
std::optional<ComparedGap> part_of(const Finding& finding, const Test& is_wanted) {
  const std::vector<std::string> all = own_lacks(finding);
  ComparedGap gap{&finding, {}};
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_wanted(all[i])) continue;
    ++chosen;
    if (i < finding.detail.missing.size()) gap.items.push_back(&finding.detail.missing[i]);
  }
  if (chosen == 0) return std::nullopt;
  if (chosen == all.size()) gap.items.clear();
  return gap;
}

/// Of `before` what is nowhere in `now`. What was merged is fixed with what it was merged into.
std::vector<ComparedGap> closed_gaps(const Assessment& before, const std::set<std::string>& now) {
  std::vector<ComparedGap> result;
  for (const Finding& finding : before.findings) {
    auto gap = part_of(finding, [&](const std::string& lack) { return !now.contains(lack); });
    if (gap) result.push_back(std::move(*gap));
  }
  return result;
}

/// Of `after` what is known from `then`, or what is not.
std::vector<ComparedGap> gaps(const Assessment& after, const std::set<std::string>& then, bool known) {
  std::vector<ComparedGap> result;
  for (const Finding& finding : after.findings) {
    if (auto gap = part_of(finding, [&](const std::string& lack) { return then.contains(lack) == known; })) {
      result.push_back(std::move(*gap));
      continue;
    }
    for (const Finding& merged : finding.merged) {
      auto gap = part_of(merged, [&](const std::string& lack) { return keeps(then, lack, finding) == known; });
      if (gap) result.push_back(std::move(*gap));
    }
  }
  return result;
}

/// Moves to `unclaimed` what went away with a target, not by being closed.
void set_apart_unclaimed(const Assessment& before, const Assessment& after, Comparison& comparison) {
  const auto claims = [](const Assessment& side, std::string_view file) {
    return std::ranges::any_of(side.targets,
                               [&](const TargetResult& one) { return one.claimed && one.rules->id == file; });
  };
  const auto stays = [&](const ComparedGap& gap) {
    const std::string_view file = rule_file_of(*gap.finding);
    return !claims(before, file) || claims(after, file);
  };
  const auto gone = std::stable_partition(comparison.closed.begin(), comparison.closed.end(), stays);
  comparison.unclaimed.assign(gone, comparison.closed.end());
  comparison.closed.erase(gone, comparison.closed.end());
}

void add_targets(const std::vector<TargetResult>& targets, const TargetResult* ComparedTarget::*side,
                 std::vector<ComparedTarget>& result) {
  for (const TargetResult& target : targets) {
    if (is_advice_only(target)) continue;
    auto found = std::ranges::find(result, target.rules, &ComparedTarget::rules);
    if (found == result.end()) found = result.insert(result.end(), {target.rules, nullptr, nullptr});
    (*found).*side = &target;
  }
}

/// The drafts that are of no pair yet, by what `key` gives of them; null where several have it. Empty keys are none.
template <typename Key>
std::map<std::string_view, const Draft*> by_key(std::span<const Draft> drafts,
                                                const std::map<const Draft*, const Draft*>& paired, Key key) {
  std::map<std::string_view, const Draft*> found;
  for (const Draft& draft : drafts) {
    if (key(draft).empty() || paired.contains(&draft)) continue;
    const auto [place, is_new] = found.try_emplace(key(draft), &draft);
    if (!is_new) place->second = nullptr;
  }
  return found;
}

}  // namespace

Pairing pair_up(std::span<const Draft> before, std::span<const Draft> after) {
  std::map<const Draft*, const Draft*> paired;  // both ways
  const auto pair = [&](const Draft* older, const Draft* newer) {
    paired[older] = newer;
    paired[newer] = older;
  };
  const auto pair_by = [&](auto key) {
    const auto newer = by_key(after, paired, key);
    for (const auto& [word, draft] : by_key(before, paired, key)) {
      const auto other = newer.find(word);
      if (draft != nullptr && other != newer.end() && other->second != nullptr) pair(draft, other->second);
    }
  };
  if (before.size() == 1 && after.size() == 1) pair(&before.front(), &after.front());
  pair_by([](const Draft& draft) -> std::string_view { return draft.name; });
  pair_by([](const Draft& draft) -> std::string_view { return draft.assessment.enterprise; });
  Pairing pairing;
  for (const Draft& draft : after) {
    const auto older = paired.find(&draft);
    if (older == paired.end()) {
      pairing.only_after.push_back(&draft);
    } else {
      pairing.pairs.emplace_back(older->second, &draft);
    }
  }
  for (const Draft& draft : before) {
    if (!paired.contains(&draft)) pairing.only_before.push_back(&draft);
  }
  return pairing;
}

Comparison compare(const Assessment& before, const Assessment& after) {
  Comparison comparison{&before, &after, {}, {}, {}, {}, {}};
  const std::set<std::string> then = all_of(before, kept_lacks);
  comparison.closed = closed_gaps(before, all_of(after, lacks));
  set_apart_unclaimed(before, after, comparison);
  comparison.opened = gaps(after, then, false);
  comparison.remaining = gaps(after, then, true);
  for (const auto* side : {&before, &after}) {
    const auto member = side == &before ? &ComparedTarget::before : &ComparedTarget::after;
    add_targets(side->baseline, member, comparison.targets);
    add_targets(side->targets, member, comparison.targets);
  }
  // Rule files stand one behind the other in the ruleset.
  std::ranges::sort(comparison.targets, std::less<>(), &ComparedTarget::rules);
  return comparison;
}

}  // namespace pilotcheck
