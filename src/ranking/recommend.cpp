#include "ranking/recommend.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "description/decimal.h"

namespace pilotcheck {

namespace {

/// Places in RankedRow::extracts.
enum Extract : std::size_t { unit, kind, order, same, first_column };

const std::string& extract(const RankedRow& row, Extract which) { return row.extracts[which]; }

/// The unit's own order of a description; nothing where it states none.
std::optional<Decimal> order_of(const RankedRow& row) { return parse_decimal(extract(row, order)); }

const Choice* kind_of(const Ruleset& ruleset, const std::string& id) {
  const auto& choices = ruleset.vocabulary.field(ruleset.recommendation->kind).choices;
  const auto found = std::ranges::find(choices, id, &Choice::id);
  return found == choices.end() ? nullptr : &*found;
}

void refuse(std::vector<Diagnostic>& refused, const RankedRow& row, std::string code, Bilingual message,
            Bilingual hint) {
  refused.push_back({Severity::error, std::move(code), row.file, {}, std::move(message), std::move(hint)});
}

/// One enterprise is recommended once, whoever recommends it.
void refuse_same(const Words& words, const std::vector<RankedRow>& rows, std::vector<Diagnostic>& refused) {
  std::map<std::string_view, const RankedRow*> seen;
  for (const RankedRow& row : rows) {
    if (row.verdict == Verdict::unreadable || extract(row, same).empty()) continue;
    const auto [first, fresh] = seen.emplace(extract(row, same), &row);
    if (fresh) continue;
    refuse(refused, row, "same-enterprise",
           {fmt::format("与 {} 是同一{}（{}）", first->second->file, words.enterprise.zh, extract(row, same)),
            fmt::format("is of the same {} as {} ({})", words.enterprise.en, first->second->file, extract(row, same))},
           {"请只保留一份", "keep one of them"});
  }
}

/// Sorts those of a unit by its own order where all state one; two may not have the same place.
void put_in_order(RecommendingUnit& unit, std::vector<const RankedRow*>& eligible, std::vector<Diagnostic>& refused) {
  unit.own_order = !eligible.empty() &&
                   std::ranges::all_of(eligible, [](const RankedRow* row) { return order_of(*row).has_value(); });
  std::map<Decimal, const RankedRow*> places;
  for (const RankedRow* row : eligible) {
    const auto place = order_of(*row);
    if (!place) continue;
    const auto [first, fresh] = places.emplace(*place, row);
    if (fresh) continue;
    refuse(refused, *row, "same-place",
           {fmt::format("推荐顺序 {} 已用于 {}", to_text(*place), first->second->file),
            fmt::format("has the place {} in the order, which {} has", to_text(*place), first->second->file)},
           {"每个推荐单位内顺序不得重复", "give each of a unit's its own place"});
  }
  if (unit.own_order) {
    std::ranges::stable_sort(eligible, {}, [](const RankedRow* row) { return order_of(*row)->millionths; });
  }
}

}  // namespace

std::vector<Slot> extracts_for(const Recommendation& recommendation) {
  std::vector<Slot> slots{recommendation.unit, recommendation.kind, recommendation.order, recommendation.same};
  for (const Recommendation::Column& column : recommendation.columns) slots.push_back(column.field);
  return slots;
}

std::span<const std::string> column_texts(const RankedRow& row) {
  return std::span(row.extracts).subspan(first_column);
}

Recommended recommend(const Ruleset& ruleset, const std::vector<RankedRow>& rows) {
  Recommended result;
  refuse_same(ruleset.words, rows, result.refused);
  std::map<std::string, std::vector<const RankedRow*>> groups;
  for (const RankedRow& row : rows) {
    if (row.verdict == Verdict::unreadable) {
      result.unreadable.push_back(&row);
    } else {
      groups[extract(row, unit)].push_back(&row);
    }
  }
  for (auto& [name, group] : groups) {
    RecommendingUnit& one = result.units.emplace_back();
    one.name = name;
    std::vector<const RankedRow*> eligible;
    for (const RankedRow* row : group) {
      const Choice* choice = kind_of(ruleset, extract(*row, kind));
      if (choice != nullptr && !one.kind.empty() && one.kind != choice->label) {
        refuse(result.refused, *row, "other-kind",
               {fmt::format("推荐单位 {} 的类别与其他描述不一致", name),
                fmt::format("names another kind for the unit {} than others do", name)},
               {"请统一推荐单位类别", "give the unit one kind"});
      }
      if (choice != nullptr && one.kind.empty()) {
        one.kind = choice->label;
        const auto quota = ruleset.recommendation->quotas.find(choice->id);
        if (quota != ruleset.recommendation->quotas.end()) one.quota = quota->second;
      }
      (row->verdict == Verdict::ineligible ? one.ineligible : eligible).push_back(row);
    }
    put_in_order(one, eligible, result.refused);
    const std::size_t places = name.empty() ? 0 : std::min(one.quota.value_or(eligible.size()), eligible.size());
    one.chosen.assign(eligible.begin(), eligible.begin() + static_cast<std::ptrdiff_t>(places));
    one.beyond.assign(eligible.begin() + static_cast<std::ptrdiff_t>(places), eligible.end());
  }
  return result;
}

}  // namespace pilotcheck
