#include "predicate/bounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "predicate/families.h"
#include "text/nearest.h"

namespace pilotcheck {

namespace {

/// Predicates that must all hold and are bounded by what stands in the rules, not by another fact.
void collect_bounded(const Requirement& requirement, Requirement& bounded) {
  if (requirement.kind == Requirement::Kind::all) {
    for (const Requirement& part : requirement.parts) collect_bounded(part, bounded);
  } else if (requirement.kind == Requirement::Kind::predicate && fields_of(requirement.predicate).size() == 1) {
    bounded.parts.push_back(requirement);
  }
}

/// One end of a range, of a field or of what several come to.
struct End {
  const BoundPredicate* of = nullptr;
  const NumberOperand* number = nullptr;
  bool low = false;
  bool included = true;
};

void add_ends(const BoundPredicate& bound, std::vector<End>& ends) {
  if (const auto* range = std::get_if<RangeOperand>(&bound.operand)) {
    ends.push_back({&bound, &range->low, true});
    ends.push_back({&bound, &range->high, false});
  } else if (const auto* computed = std::get_if<ComputedOperand>(&bound.operand)) {
    if (computed->is != ComputedOperand::Is::equal)
      ends.push_back({&bound, &computed->limit, computed->is == ComputedOperand::Is::at_least});
  } else if (const auto* number = std::get_if<NumberOperand>(&bound.operand)) {
    const std::string_view name = bound.row->name;
    if (name == "at_least" || name == "above") ends.push_back({&bound, number, true, name == "at_least"});
    if (name == "at_most" || name == "below") ends.push_back({&bound, number, false, name == "at_most"});
  }
}

void collect_ends(const Requirement& requirement, std::vector<End>& ends) {
  if (requirement.kind == Requirement::Kind::all) {
    for (const Requirement& part : requirement.parts) collect_ends(part, ends);
  } else if (requirement.kind == Requirement::Kind::predicate) {
    add_ends(requirement.predicate, ends);
  }
}

bool of_the_same(const BoundPredicate& one, const BoundPredicate& other) {
  const auto* left = std::get_if<ComputedOperand>(&one.operand);
  const auto* right = std::get_if<ComputedOperand>(&other.operand);
  if (left == nullptr || right == nullptr) return left == right && one.field == other.field;
  return left->of == right->of && left->fields == right->fields;
}

std::string name_of(const BoundPredicate& bound, const Vocabulary& vocabulary) {
  const auto* computed = std::get_if<ComputedOperand>(&bound.operand);
  if (computed == nullptr) return vocabulary.field(bound.field).path;
  std::vector<std::string_view> paths;
  for (const Slot slot : computed->fields) paths.push_back(vocabulary.field(slot).path);
  return fmt::format("{}", fmt::join(paths, computed->of == ComputedOperand::Of::sum ? " + " : " / "));
}

using Ends = std::pair<const NumberOperand*, const NumberOperand*>;

std::vector<const NumberOperand*> numbers_of(const NumberOperand& end) {
  std::vector<const NumberOperand*> all;
  if (!end.look_up) return {&end};
  for (const NumberOperand& one : end.look_up->numbers) all.push_back(&one);
  return all;
}

/// The ends that stand together for some choice: what one field decides by that choice, else each with each.
std::vector<Ends> pairs_of(const NumberOperand& low, const NumberOperand& high) {
  const std::vector<const NumberOperand*> lows = numbers_of(low);
  const std::vector<const NumberOperand*> highs = numbers_of(high);
  const bool together = low.look_up && high.look_up && low.look_up->by == high.look_up->by;
  std::vector<Ends> pairs;
  for (std::size_t i = 0; i < lows.size(); ++i) {
    for (std::size_t j = 0; j < highs.size(); ++j) {
      if (!together || i == j) pairs.emplace_back(lows[i], highs[j]);
    }
  }
  return pairs;
}

/// The number of `one` in the unit of `other`; nothing where the two measure different things.
std::optional<Decimal> in_unit_of(const NumberOperand& other, const NumberOperand& one, const Vocabulary& vocabulary) {
  if (text::fold(one.unit) == text::fold(other.unit)) return one.value;
  return in_unit(one.value, one.unit, other.unit, vocabulary.units());
}

bool are_upside_down(const NumberOperand& low, const NumberOperand& high, bool included, const Vocabulary& vocabulary) {
  if (low.field != high.field) return false;
  const auto above = low.field ? high.value : in_unit_of(low, high, vocabulary);
  return above && (low.value > *above || (!included && low.value == *above));
}

/// Whether no number is between the two, whatever is chosen and stated: multiples of a field are all one where it is 0.
bool leaves_nothing(const NumberOperand& low, const NumberOperand& high, bool included, const Vocabulary& vocabulary) {
  return std::ranges::all_of(pairs_of(low, high), [&](const Ends& ends) {
    const bool multiples = ends.first->field && ends.first->value != ends.second->value;
    return !multiples && are_upside_down(*ends.first, *ends.second, included, vocabulary);
  });
}

}  // namespace

bool is_upside_down(const NumberOperand& low, const NumberOperand& high, const Vocabulary& vocabulary) {
  return std::ranges::any_of(pairs_of(low, high), [&](const Ends& ends) {
    return are_upside_down(*ends.first, *ends.second, true, vocabulary);
  });
}

std::optional<Slot> field_of_any_number(const Requirement& requirement, const Vocabulary& vocabulary) {
  if (requirement.kind != Requirement::Kind::any) return std::nullopt;
  std::vector<End> ends;
  for (const Requirement& part : requirement.parts) {
    // Of a range both ends must hold.
    const bool is_end =
        part.kind == Requirement::Kind::predicate && std::holds_alternative<NumberOperand>(part.predicate.operand);
    if (is_end) add_ends(part.predicate, ends);
  }
  const auto is_fixed = [](const End& end) { return !end.number->field && !end.number->look_up; };
  for (const End& low : ends) {
    for (const End& high : ends) {
      if (!low.low || high.low || low.of->field != high.of->field || !is_fixed(low) || !is_fixed(high)) continue;
      const auto above = in_unit_of(*low.number, *high.number, vocabulary);
      if (!above) continue;
      const bool meet = low.number->value == *above && (low.included || high.included);
      if (meet || low.number->value < *above) return low.of->field;
    }
  }
  return std::nullopt;
}

std::optional<std::string> emptied_range(const Requirement& requirement, const Vocabulary& vocabulary) {
  std::vector<End> ends;
  collect_ends(requirement, ends);
  for (const End& low : ends) {
    for (const End& high : ends) {
      if (!low.low || high.low || !of_the_same(*low.of, *high.of)) continue;
      if (leaves_nothing(*low.number, *high.number, low.included && high.included, vocabulary))
        return name_of(*low.of, vocabulary);
    }
  }
  Requirement bounded;
  bounded.kind = Requirement::Kind::all;
  collect_bounded(requirement, bounded);
  if (bounded.parts.size() < 2) return std::nullopt;
  const Example example({&bounded}, vocabulary, Language::zh);
  const auto answer = std::ranges::find_if(example.answers(), &Answer::is_out_of_bounds);
  return answer == example.answers().end() ? std::nullopt : std::optional(vocabulary.field(answer->slot).path);
}

}  // namespace pilotcheck
