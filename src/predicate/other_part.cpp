#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// As that part is judged by itself; what does not apply asks for nothing.
Judgement judge_part(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const PartReference& part = *std::get<PartOperand>(bound.operand).part;
  const Status status = part.judge ? part.judge(description) : Status::unstated;
  if (status == Status::unstated) {
    if (detail != nullptr) {
      detail->remark = {fmt::format("“{}”还不能判断", part.title.zh),
                        fmt::format("“{}” cannot be judged yet", part.title.en)};
    }
    return unstated();
  }
  if (status != Status::unmet) {
    return met(detail, [&] {
      return Bilingual{fmt::format("“{}”已满足，此处不应满足", part.title.zh),
                       fmt::format("“{}” is met, and should not be", part.title.en)};
    });
  }
  return unmet(detail, [&] {
    return Bilingual{fmt::format("“{}”未满足", part.title.zh), fmt::format("“{}” is not met", part.title.en)};
  });
}

/// `{part: ID, is: met}`. What the id stands for is known when all rules are loaded.
void bind_part(Node whole, BindContext& context, BoundPredicate& bound) {
  const auto id = entry_of(whole, "part");
  const auto is = entry_of(whole, "is");
  if (!is || is->text() != "met" || number_of_entries(whole) != 2 || !id->is_scalar() || id->text().empty())
    return malformed(whole, context, bound);
  if (context.in_list != 0) {
    return context.error(
        whole.position(), "in-record",
        {"列表的各项中不能引用规则的另一部分", "an entry of a list cannot ask for another part of the rules"},
        {"请移到列表之外，用 all 并列", "move it out of the list, beside the other under `all`"});
  }
  auto part = std::make_shared<PartReference>();
  part->id = std::string(id->text());
  part->file = context.file;
  part->position = id->position();
  bound.operand = PartOperand{std::move(part)};
}

void exemplify_part(const BoundPredicate& bound, Example& example) {
  for (const Requirement* one : std::get<PartOperand>(bound.operand).part->asks) example.add(*one);
}

constexpr PredicateRow rows[] = {
    {"part", 0, "规则的另一部分满足", "is met, as another part of the rules", "ID, is: met", "ID, is: met", bind_part,
     judge_part, exemplify_part, nullptr, false, false, true},
};

}  // namespace

std::span<const PredicateRow> part_predicates() { return rows; }

}  // namespace pilotcheck
