#include "assessment/cause.h"

#include <algorithm>

#include "assessment/facts.h"
#include "assessment/finding.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

class CauseFinder {
 public:
  explicit CauseFinder(const Description& description) : description_(description) {}

  [[nodiscard]] Cause of(const Finding& finding) const {
    if (finding.criterion == nullptr) return {};
    const Requirement& requirement = finding.guard ? *finding.criterion->when : finding.criterion->require;
    const bool unstated = finding.status == FindingStatus::unstated;
    std::vector<const Requirement*> parts;
    collect_deciding(requirement, unstated ? Status::unstated : Status::unmet, description_, parts);
    std::vector<const BoundPredicate*> deciding;
    for (const Requirement* part : parts) {
      for_each_predicate(*part, [&](const BoundPredicate& predicate) { deciding.push_back(&predicate); });
    }
    if (deciding.empty()) return {};
    Cause cause =
        unstated ? of_unstated(finding, requirement.kind == Requirement::Kind::any, deciding) : of_unmet(deciding);
    const BoundPredicate& first = *deciding.front();
    const auto* figure = std::get_if<AttachmentOperand>(&first.operand);
    const bool as_figure =
        figure != nullptr && description_.vocabulary->field(first.field).kind() == ValueKind::records;
    if (deciding.size() == 1 && as_figure) cause = of_figure(first.field, figure->kinds);
    const auto* part = std::get_if<PartOperand>(&first.operand);
    if (deciding.size() == 1 && part != nullptr) cause.part = part->part->id;
    const auto looks_there = [&](const BoundPredicate* one) { return one->field == first.field; };
    if (std::ranges::all_of(deciding, looks_there)) cause.looked_at = first.field;
    cause.no_text = !unstated && deciding.size() == 1 && first.row->asks_presence &&
                    description_.vocabulary->field(first.field).kind() == ValueKind::prose;
    return cause;
  }

 private:
  void look_at(Slot slot, Cause& cause) const {
    const Field& field = description_.vocabulary->field(slot);
    const Fact& fact = description_.fact(slot);
    if (!fact.stated() || fact.misread > 0) {
      cause.facts.push_back(slot);
    } else if (field.kind() == ValueKind::change) {
      for (const Slot side : field.children) {
        if (description_.fact(side).state == Fact::State::invalid) look_at(side, cause);
      }
    }
  }

  /// A fault is the reason only where it is the reason for all, or one of them would do. Else the others are asked for.
  void look_for_faults(bool one_would_do, Cause& cause) const {
    const auto faulty = [&](Slot slot) { return fault_position(description_, slot).line > 0; };
    std::vector<Slot>& facts = cause.facts;
    const auto first_absent = std::stable_partition(facts.begin(), facts.end(), faulty);
    const bool any_faulty = first_absent != facts.begin();
    cause.kind =
        any_faulty && (one_would_do || first_absent == facts.end()) ? Cause::Kind::invalid : Cause::Kind::absent;
    if (cause.kind == Cause::Kind::invalid) {
      facts.erase(first_absent, facts.end());
    } else {
      facts.erase(facts.begin(), first_absent);
    }
  }

  [[nodiscard]] Cause of_unstated(const Finding& finding, bool one_would_do,
                                  const std::vector<const BoundPredicate*>& deciding) const {
    Cause cause;
    for (const BoundPredicate* predicate : deciding) {
      const std::size_t before = cause.facts.size();
      for (const Slot slot : fields_of(*predicate)) look_at(slot, cause);
      if (cause.facts.size() == before) return {};  // stated, and yet not found
    }
    look_for_faults(one_would_do, cause);
    std::ranges::sort(cause.facts);
    cause.facts.erase(std::unique(cause.facts.begin(), cause.facts.end()), cause.facts.end());
    cause.asked_directly = !finding.guard && deciding.size() == 1 && deciding.front()->field == cause.facts.front() &&
                           cause.facts.size() == 1;
    return cause;
  }

  [[nodiscard]] Cause of_unmet(const std::vector<const BoundPredicate*>& deciding) const {
    const BoundPredicate& only = *deciding.front();
    if (deciding.size() != 1 || !std::holds_alternative<FlagOperand>(only.operand)) return {};
    if (!description_.fact(only.field).stated()) return {};
    return {Cause::Kind::denied, {only.field}, 0, true};
  }

  /// One figure more or less is a reason of its own, unless no attachment could be read.
  [[nodiscard]] Cause of_figure(Slot list, std::uint64_t kinds) const {
    if (fault_position(description_, list).line > 0 && description_.records[list].empty()) {
      return {Cause::Kind::invalid, {list}};
    }
    return {Cause::Kind::figure, {}, kinds, true};
  }

  const Description& description_;
};

}  // namespace

Cause cause_of(const Finding& finding, const Description& description) { return CauseFinder(description).of(finding); }

}  // namespace pilotcheck
