#include "ruleset/remedy.h"

#include <algorithm>
#include <array>

#include "predicate/table.h"
#include "ruleset/ruleset.h"

namespace pilotcheck {

namespace {

constexpr std::array all_remedies = {Remedy::repair, Remedy::write,  Remedy::attach,
                                     Remedy::state,  Remedy::decide, Remedy::build};

const BoundPredicate& first_predicate(const Requirement& requirement) {
  const Requirement* first = &requirement;
  while (first->kind != Requirement::Kind::predicate) first = &first->parts.front();
  return first->predicate;
}

/// Whether what falls short is a capability: something has to be there, not only in the file.
bool is_capability(const Field& field) {
  switch (field.kind()) {
    case ValueKind::flag:
    case ValueKind::choice:
    case ValueKind::choices:
    case ValueKind::number:
    case ValueKind::change:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string_view name_of(Remedy remedy) {
  switch (remedy) {
    case Remedy::repair:
      return "repair";
    case Remedy::write:
      return "write";
    case Remedy::attach:
      return "attach";
    case Remedy::state:
      return "state";
    case Remedy::decide:
      return "decide";
    case Remedy::build:
      break;
  }
  return "build";
}

std::span<const Remedy> remedies() { return all_remedies; }

std::optional<Remedy> find_remedy(std::string_view word) {
  const auto found = std::ranges::find(all_remedies, word, [](Remedy remedy) { return name_of(remedy); });
  return found == all_remedies.end() ? std::nullopt : std::optional(*found);
}

Remedy remedy_of(const Criterion& criterion, Status status, bool guard, const Vocabulary& vocabulary) {
  const bool unstated = status == Status::unstated;
  if (!unstated && criterion.remedy) return *criterion.remedy;
  const BoundPredicate& first = first_predicate(guard ? *criterion.when : criterion.require);
  if (first.row->asks_evidence) return Remedy::attach;
  // Another part of the rules tells itself what it takes.
  if (std::holds_alternative<PartOperand>(first.operand)) return unstated ? Remedy::state : Remedy::build;
  const Field& field = vocabulary.field(first.field);
  if (field.kind() == ValueKind::prose) return Remedy::write;
  return unstated || first.row->asks_presence || !is_capability(field) ? Remedy::state : Remedy::build;
}

}  // namespace pilotcheck
