#include "trial/item_branches.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "predicate/table.h"

namespace pilotcheck {

namespace {

BoundPredicate with_operand(const BoundPredicate& predicate, Operand operand) {
  return {predicate.row, predicate.field, std::move(operand)};
}

/// Of alternatives one is enough, so that no one of them is ever what is lacking.
bool needs_all(const BoundPredicate& predicate) {
  if (const auto* mentions = std::get_if<MentionsOperand>(&predicate.operand)) return !mentions->any;
  return predicate.row->name == std::string_view("covers");
}

}  // namespace

void count_branch(bool reached, const std::string& id, Bilingual what, Coverage& coverage) {
  ++coverage.all;
  if (reached) {
    ++coverage.reached;
  } else {
    coverage.missing.push_back({id, std::move(what)});
  }
}

std::vector<SeenItems::Item> SeenItems::items_of(const BoundPredicate& predicate, const Vocabulary& vocabulary) {
  std::vector<Item> items;
  if (const auto* mentions = std::get_if<MentionsOperand>(&predicate.operand)) {
    for (const Term& term : mentions->terms) {
      items.push_back(
          {term.label, with_operand(predicate, MentionsOperand{{term}, mentions->any, mentions->counting})});
    }
  } else if (const auto* choice = std::get_if<ChoiceOperand>(&predicate.operand)) {
    const std::vector<Choice>& choices = vocabulary.field(predicate.field).choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const std::uint64_t bit = std::uint64_t{1} << i;
      if ((choice->choices & bit) != 0)
        items.push_back({choices[i].label, with_operand(predicate, ChoiceOperand{bit})});
    }
  } else if (const auto* texts = std::get_if<TextOperand>(&predicate.operand)) {
    for (const std::string& text : texts->texts)
      items.push_back({{text, text}, with_operand(predicate, TextOperand{{text}})});
  }
  return items.size() > 1 ? items : std::vector<Item>{};
}

void SeenItems::add(const BoundPredicate& predicate, const Description& description) {
  auto known = items_.find(&predicate);
  if (known == items_.end()) known = items_.emplace(&predicate, items_of(predicate, *description.vocabulary)).first;
  std::vector<bool> met;
  for (const Item& item : known->second)
    met.push_back(item.alone.row->judge(item.alone, description, nullptr).status == Status::met);
  const bool some = std::ranges::find(met, true) != met.end();
  for (std::size_t i = 0; i < met.size(); ++i) {
    Item& item = known->second[i];
    item.met = item.met || met[i];
    item.lacking = item.lacking || (some && !met[i]);
  }
}

void SeenItems::count(const BoundPredicate& predicate, const std::string& id, const Vocabulary& vocabulary,
                      Coverage& coverage) const {
  const auto found = items_.find(&predicate);
  for (const Item& item : found == items_.end() ? items_of(predicate, vocabulary) : found->second) {
    count_branch(item.met, id,
                 {fmt::format("“{}”没有满足过", item.name.zh), fmt::format("item “{}” never met", item.name.en)},
                 coverage);
    if (!needs_all(predicate)) continue;
    count_branch(item.lacking, id,
                 {fmt::format("没有别项满足而缺“{}”的", item.name.zh),
                  fmt::format("item “{}” never lacking beside others", item.name.en)},
                 coverage);
  }
}

}  // namespace pilotcheck
