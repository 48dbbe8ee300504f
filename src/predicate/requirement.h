/// A requirement in its bound form: fields are slots, operands are read, patterns are compiled. It can
/// be judged against any Description of the same vocabulary and can not fail.
///
///     Judgement j = judge(requirement, description);
///     if (j.status != Status::met) explain(requirement, description, detail);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "description/description.h"
#include "predicate/operand.h"
#include "predicate/status.h"

namespace pilotcheck {

struct Judgement {
  Status status = Status::met;
  double progress = 1;  ///< 0…1
  /// Of a set of which one is enough: how many of those that it names are there; else 0 of 0.
  std::uint8_t there = 0;
  std::uint8_t named = 0;
};

/// What a finding says beyond its status; filled only when someone asks.
struct Detail {
  struct Missing {
    std::string id;
    Bilingual label;
  };
  std::vector<Missing> missing;  ///< the items that are lacking, in the order of the rule
  std::string actual;            ///< the value found, as written, shortened; empty when nothing is stated
  Bilingual remark;  ///< what falls short, where `missing` does not say it: "85% is below 90% of 95% (85.5%)"
  /// Of a text that lacks something: the clauses that come nearest to it, as written, shortened.
  std::vector<std::string> nearest;
  Slot field = 0;     ///< the field to look at; 0 when there is none
  Position position;  ///< where in the file; line 0 when the field is absent
};

struct PredicateRow;

/// One predicate with its field and what it compares with.
struct BoundPredicate {
  const PredicateRow* row = nullptr;
  Slot field = 0;
  Operand operand;
};

struct Requirement {
  enum class Kind : std::uint8_t { predicate, all, any, some, negation };
  Kind kind = Kind::predicate;
  std::vector<Requirement> parts;  ///< of all, any, some; the one part of a negation
  CountOperand at_least;           ///< of some: so many of its parts
  BoundPredicate predicate;        ///< of a predicate
};

/// Status and progress. Allocates nothing.
Judgement judge(const Requirement& requirement, const Description& description);

/// What there is to say about the outcome: of the parts that keep the requirement from being met, all that is missing,
/// the first actual value and position.
Detail explain(const Requirement& requirement, const Description& description);

/// Ids of the parameters that stand in it.
std::vector<std::string_view> parameters_of(const Requirement& requirement);

/// Calls `visit` for every predicate in `requirement`, in order.
template <typename Visit>
void for_each_predicate(const Requirement& requirement, const Visit& visit) {
  if (requirement.kind == Requirement::Kind::predicate) return visit(requirement.predicate);
  for (const Requirement& part : requirement.parts) for_each_predicate(part, visit);
}

}  // namespace pilotcheck
