/// A requirement in its bound form: fields are slots, operands are read, patterns are compiled. It can
/// be judged against any Description of the same vocabulary and can not fail.
///
///     Judgement j = judge(requirement, description);
///     if (j.status != Status::met) explain(requirement, description, detail);
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "description/description.h"
#include "predicate/status.h"
#include "prose/term_matching.h"

namespace re2 {
class RE2;
}

namespace pilotcheck {

struct Judgement {
  Status status = Status::met;
  double progress = 1;  ///< 0…1
};

/// What a finding says beyond its status; filled only when someone asks.
struct Detail {
  struct Missing {
    std::string id;
    Bilingual label;
  };
  std::vector<Missing> missing;  ///< the items that are lacking, in the order of the rule
  std::string actual;            ///< the value found, as written, shortened; empty when nothing is stated
  Bilingual remark;   ///< what falls short, where `missing` does not say it: "85% is below 90% of 95% (85.5%)"
  Slot field = 0;     ///< the field to look at; 0 when there is none
  Position position;  ///< where in the file; line 0 when the field is absent
};

/// A number that a predicate compares with: a literal or parameter, or a multiple of another field.
struct NumberOperand {
  Decimal value;  ///< the literal, or the factor when `field` is set (a percent as its share: 90% is 0.9)
  std::optional<Slot> field;
  std::string parameter;  ///< the parameter's id it came from, for messages; may be empty
};

struct PredicateRow;

/// One predicate with its field and operand. A plain record of what any predicate may need; each
/// family uses its own members.
struct BoundPredicate {
  const PredicateRow* row = nullptr;
  Slot field = 0;
  std::vector<NumberOperand> numbers;
  std::uint64_t choices = 0;
  std::vector<std::string> words;  ///< literals, kinds, the pattern as written
  std::vector<Term> terms;
  std::shared_ptr<const TermIndex> term_index;  ///< of `mentions`: the terms, ready to be looked for
  bool any = false;                             ///< `mentions: {any: …}`
  bool flag = false;                            ///< literal of a flag
  Date date;
  std::optional<Slot> other;  ///< a second field
  std::shared_ptr<const re2::RE2> pattern;
};

struct Requirement {
  enum class Kind : std::uint8_t { predicate, all, any, negation };
  Kind kind = Kind::predicate;
  std::vector<Requirement> parts;  ///< of all, any; the one part of a negation
  BoundPredicate predicate;        ///< of a predicate
};

/// Status and progress. Does not allocate.
Judgement judge(const Requirement& requirement, const Description& description);

/// What there is to say about the outcome: of the parts that keep the requirement from being met, all that is missing,
/// the first actual value and position.
Detail explain(const Requirement& requirement, const Description& description);

/// Calls `visit` for every predicate in `requirement`, in order.
template <typename Visit>
void for_each_predicate(const Requirement& requirement, const Visit& visit) {
  if (requirement.kind == Requirement::Kind::predicate) return visit(requirement.predicate);
  for (const Requirement& part : requirement.parts) for_each_predicate(part, visit);
}

}  // namespace pilotcheck
