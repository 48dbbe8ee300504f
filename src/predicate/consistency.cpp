#include "predicate/consistency.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "predicate/bounds.h"
#include "predicate/families.h"

namespace pilotcheck {

namespace {

bool same(Node left, Node right) {
  if (left.is_scalar() || right.is_scalar()) {
    return left.is_scalar() && right.is_scalar() && left.text() == right.text();
  }
  if (left.is_mapping() != right.is_mapping()) return false;
  const auto same_entry = [](const Node::Entry& a, const Node::Entry& b) {
    return same(a.key, b.key) && same(a.value, b.value);
  };
  const auto equal = [](auto one, auto other, const auto& same_item) {
    auto a = one.begin();
    auto b = other.begin();
    for (; a != one.end() && b != other.end(); ++a, ++b) {
      if (!same_item(*a, *b)) return false;
    }
    return !(a != one.end()) && !(b != other.end());
  };
  return left.is_mapping() ? equal(left.entries(), right.entries(), same_entry)
                           : equal(left.items(), right.items(), same);
}

/// Met or unstated, and nothing else.
bool is_never_unmet(const Requirement& requirement) {
  switch (requirement.kind) {
    case Requirement::Kind::predicate:
      return requirement.predicate.row->asks_presence;
    case Requirement::Kind::all:
      return std::ranges::all_of(requirement.parts, is_never_unmet);
    case Requirement::Kind::any:
      return std::ranges::any_of(requirement.parts, is_never_unmet);
    case Requirement::Kind::some:
      return static_cast<std::size_t>(std::ranges::count_if(requirement.parts, is_never_unmet)) >=
             requirement.at_least.count;
    case Requirement::Kind::negation:
      return false;
  }
  return false;
}

/// What a predicate about a flag or one choice accepts, and what there is, a bit each.
struct Accepted {
  std::uint64_t choices = 0;
  std::uint64_t all = 0;
};

std::optional<Accepted> accepted_by(const BoundPredicate& bound, const Vocabulary& vocabulary) {
  if (bound.field == 0) return std::nullopt;
  const Field& field = vocabulary.field(bound.field);
  if (const auto* flag = std::get_if<FlagOperand>(&bound.operand)) {
    if (field.kind() == ValueKind::flag && bound.row->name == std::string_view("is"))
      return Accepted{flag->flag ? 1U : 2U, 3U};
  }
  const auto* choice = std::get_if<ChoiceOperand>(&bound.operand);
  const std::size_t number = field.choices.size();
  if (choice == nullptr || field.kind() != ValueKind::choice || number < 2) return std::nullopt;
  const std::uint64_t all = number >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << number) - 1;
  return Accepted{choice->choices, all};
}

std::optional<Accepted> accepted_by(const Requirement& part, const Vocabulary& vocabulary, Slot& field) {
  const bool negated = part.kind == Requirement::Kind::negation;
  const Requirement& one = negated ? part.parts.front() : part;
  if (one.kind != Requirement::Kind::predicate) return std::nullopt;
  field = one.predicate.field;
  auto accepted = accepted_by(one.predicate, vocabulary);
  if (accepted && negated) accepted->choices = accepted->all & ~accepted->choices;
  return accepted;
}

}  // namespace

bool is_bound(const Requirement& requirement) {
  if (requirement.kind == Requirement::Kind::predicate) return requirement.predicate.row != nullptr;
  if (requirement.kind == Requirement::Kind::some && requirement.at_least.count == 0) return false;
  return std::ranges::all_of(requirement.parts, is_bound);
}

std::optional<Slot> field_of_idle_choices(const Requirement& requirement, const Vocabulary& vocabulary) {
  const bool all = requirement.kind == Requirement::Kind::all;
  if (!all && requirement.kind != Requirement::Kind::any) return std::nullopt;
  std::map<Slot, Accepted> together;
  for (const Requirement& part : requirement.parts) {
    Slot slot = 0;
    const auto accepted = accepted_by(part, vocabulary, slot);
    if (!accepted) continue;
    const auto [at, is_new] = together.emplace(slot, *accepted);
    if (is_new) continue;
    at->second.choices = all ? at->second.choices & accepted->choices : at->second.choices | accepted->choices;
  }
  const auto idle = [&](const auto& one) { return one.second.choices == (all ? 0 : one.second.all); };
  const auto first = std::ranges::find_if(together, idle);
  return first == together.end() ? std::nullopt : std::optional(first->first);
}

void refuse_idle_choices(Node list, const Requirement& requirement, BindContext& context) {
  const auto slot = field_of_idle_choices(requirement, context.vocabulary);
  if (!slot) return;
  const std::string& path = context.vocabulary.field(*slot).path;
  if (requirement.kind == Requirement::Kind::all) {
    context.error(list.position(), "never-met",
                  {fmt::format("这些要求没有给 {} 留下任何选项", path),
                   fmt::format("these leave no choice of `{}`, so they are never met", path)},
                  {"若满足其一即可，请用 any", "where one of them is enough use `any`"});
  } else {
    context.error(list.position(), "always-met",
                  {fmt::format("{} 的每个选项都满足其一，结果与描述无关", path),
                   fmt::format("every choice of `{}` meets one of these, so whatever is stated meets them", path)},
                  {"请删去这些要求；只要求填写时用 stated: true",
                   "delete them; where it only has to be stated write `stated: true`"});
  }
}

void refuse_all_choices(Node node, const Requirement& predicate, BindContext& context) {
  const auto accepted = accepted_by(predicate.predicate, context.vocabulary);
  if (!accepted || accepted->choices != accepted->all) return;
  const std::string& path = context.vocabulary.field(predicate.predicate.field).path;
  context.error(node.position(), "always-met",
                {fmt::format("{} 的每个选项都满足这项要求", path),
                 fmt::format("every choice of `{}` meets this, so it decides nothing", path)},
                {"请去掉不满足的选项；只要求填写时用 stated: true",
                 "leave out those that do not meet it; where it only has to be stated write `stated: true`"});
}

void refuse_complements(Node list, Requirement::Kind kind, BindContext& context) {
  for (const Node item : list.items()) {
    const auto negated = item.is_mapping() ? entry_of(item, "not") : std::nullopt;
    if (!negated) continue;
    for (const Node other : list.items()) {
      if (!same(other, *negated)) continue;
      context.error(item.position(), kind == Requirement::Kind::any ? "always-met" : "never-met",
                    {"一项要求与它的否定并列，结果与描述无关",
                     "a requirement stands beside its own negation, so the description decides nothing"},
                    {"请删除其中之一", "delete one of the two"});
    }
  }
}

void refuse_empty_range(Node list, const Requirement& requirement, BindContext& context) {
  if (requirement.kind != Requirement::Kind::all) return;
  const auto what = emptied_range(requirement, context.vocabulary);
  if (!what) return;
  context.error(
      list.position(), "never-met",
      {fmt::format("这些要求给 {} 的下限高于上限，任何值都不在其中", *what),
       fmt::format("these bound `{}` so that the lower end is above the upper one and no value is between", *what)},
      {"请检查各项的数值或日期；若满足其一即可，请用 any",
       "check the numbers or dates; where one of them is enough use `any`"});
}

void refuse_any_number(Node list, const Requirement& requirement, BindContext& context) {
  const auto slot = field_of_any_number(requirement, context.vocabulary);
  if (!slot) return;
  const std::string& path = context.vocabulary.field(*slot).path;
  context.error(list.position(), "always-met",
                {fmt::format("{} 的任何数值都满足其一，结果与描述无关", path),
                 fmt::format("every number of `{}` meets one of these, so whatever is stated meets them", path)},
                {"若要同时满足，请用 all；只要求填写时用 stated: true",
                 "where both must hold use `all`; where it only has to be stated write `stated: true`"});
}

void refuse_denied_presence(Node node, const Requirement& negation, BindContext& context) {
  if (!is_never_unmet(negation.parts.front())) return;
  context.error(node.position(), "never-met",
                {"没有填写的事实是未说明，不是否定，所以这项要求永不满足",
                 "a fact that is absent is unstated and not denied, so this is never met"},
                {"请否定它的值，例如 {field: …, is: false}", "deny its value, for example `{field: …, is: false}`"});
}

}  // namespace pilotcheck
