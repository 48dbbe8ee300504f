#include "assessment/merge_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "assessment/facts.h"
#include "assessment/finding.h"
#include "assessment/finding_message.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

/// Why a criterion is not met, as far as another one can have the same reason.
struct Cause {
  enum class Kind : std::uint8_t { none, absent, invalid, figure, denied };
  Kind kind = Kind::none;
  std::vector<Slot> facts;      ///< that are absent or invalid, sorted; the flag that denies
  std::uint64_t figures = 0;    ///< kinds of attachment, each of which would do
  bool asked_directly = false;  ///< the fact, not what depends on it
  Slot looked_at = 0;           ///< the one field that all which decided looks at; else 0
  std::string_view part = {};   ///< the one other part of the rules that decided
  bool no_text = false;         ///< that field is a text, and has none to speak of: a placeholder, an instruction
  bool operator==(const Cause& other) const {
    return std::tie(kind, facts, figures) == std::tie(other.kind, other.facts, other.figures);
  }
};

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
    if (deciding.size() == 1 && figure != nullptr) cause = {Cause::Kind::figure, {}, figure->kinds, true};
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

  const Description& description_;
};

/// The order in which findings of one cause are preferred.
auto preference(const Finding& finding, const Cause& cause) {
  const Requirement& require = finding.criterion->require;
  const bool presence = require.kind == Requirement::Kind::predicate && require.predicate.row->asks_presence;
  return std::tuple(!finding.criterion->decides_eligibility, finding.level == Level::should, !cause.asked_directly,
                    !presence);
}

/// How long a text may be is no subject of it.
bool is_limit(const Requirement& require) {
  return require.kind == Requirement::Kind::predicate &&
         std::holds_alternative<CountOperand>(require.predicate.operand);
}

/// The text of a section that is not written: what it has to cover is what the merged findings expect.
void tell_what_to_write(const Description& description, Finding& finding) {
  const Field& field = description.vocabulary->field(finding.detail.field);
  if (finding.merged.empty() || finding.message.empty() || field.kind() != ValueKind::prose || finding.guard) return;
  if (finding.status != FindingStatus::unstated) return;
  Bilingual covers;
  for (const Finding& merged : finding.merged) {
    if (merged.level != Level::must || is_limit(merged.criterion->require)) continue;
    covers.zh += (covers.empty() ? "" : "；") + merged.expect.zh;
    covers.en += (covers.en.empty() ? "" : "; ") + merged.expect.en;
  }
  if (covers.empty()) return;
  const Bilingual name = field_name(*description.vocabulary, finding.detail.field);
  finding.message = {fmt::format("{}：正文未写；要求{}", name.zh, covers.zh),
                     fmt::format("{}: the text is not written; it must cover: {}", name.en, covers.en)};
}

class Merger {
 public:
  Merger(const Ruleset& ruleset, const Description& description, MergeWithin within, std::vector<Finding>& findings)
      : ruleset_(ruleset), description_(description), within_(within), findings_(findings), into_(findings.size()) {
    const CauseFinder finder(description);
    causes_.reserve(findings.size());
    for (const Finding& finding : findings) causes_.push_back(finder.of(finding));
    for (std::size_t i = 0; i < into_.size(); ++i) into_[i] = i;
  }

  void merge() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (causes_[i].kind == Cause::Kind::invalid) into_[i] = fault_of(causes_[i].facts.front()).value_or(i);
      if (causes_[i].kind != Cause::Kind::none && into_[i] == i) into_[i] = best_of(i);
    }
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (causes_[i].no_text) take_what_reads(causes_[i].looked_at, i);
    }
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (into_[i] != i || causes_[i].kind != Cause::Kind::absent) continue;
      into_[i] = findings_[i].guard ? asked_among_others(i) : asked_of(i);
    }
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (into_[i] == i && !causes_[i].part.empty()) into_[i] = first_of_part(causes_[i].part).value_or(i);
    }
    merge_up_ladders();
    for (std::size_t& target : into_) target = into_[target];
    move_into_place();
  }

 private:
  [[nodiscard]] bool may_join(std::size_t one, std::size_t other) const {
    return within_ == MergeWithin::description || rule_file_of(findings_[one]) == rule_file_of(findings_[other]);
  }

  /// The fault that made the fact not count; of a slip of the keyboard, that of its line.
  [[nodiscard]] std::optional<std::size_t> fault_of(Slot slot) const {
    const Position at = fault_position(description_, slot);
    std::optional<std::size_t> in_line;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const Position fault = findings_[i].detail.position;
      if (findings_[i].status != FindingStatus::invalid || fault.line != at.line) continue;
      if (fault == at) return i;
      if (!in_line) in_line = i;
    }
    return in_line;
  }

  /// Of all with the cause of `i`, the one that is preferred.
  [[nodiscard]] std::size_t best_of(std::size_t i) const {
    std::size_t best = i;
    for (std::size_t j = 0; j < findings_.size(); ++j) {
      if (j == best || !(causes_[j] == causes_[i]) || !may_join(i, j)) continue;
      const auto rank = preference(findings_[j], causes_[j]);
      const auto than = preference(findings_[best], causes_[best]);
      if (rank < than || (rank == than && j < best)) best = j;
    }
    return best;
  }

  /// Where there is no text to speak of, nothing else that is asked of it is there either.
  void take_what_reads(Slot text, std::size_t i) {
    for (std::size_t j = 0; j < findings_.size(); ++j) {
      if (causes_[j].looked_at == text && may_join(i, j)) into_[j] = i;
    }
  }

  /// The guard's facts are asked for with others, such as one of several.
  [[nodiscard]] std::size_t asked_among_others(std::size_t i) const {
    for (std::size_t j = 0; j < findings_.size(); ++j) {
      if (into_[j] != j || findings_[j].criterion == nullptr || findings_[j].guard || !may_join(i, j)) continue;
      if (causes_[j].kind == Cause::Kind::absent && std::ranges::includes(causes_[j].facts, causes_[i].facts)) return j;
    }
    return i;
  }

  /// Several facts are lacking, and each is asked for by a finding of its own: the first of those.
  [[nodiscard]] std::size_t asked_of(std::size_t i) const {
    if (causes_[i].facts.size() < 2) return i;
    std::optional<std::size_t> first;
    for (const Slot slot : causes_[i].facts) {
      const Cause alone{Cause::Kind::absent, {slot}};
      std::size_t j = 0;
      while (j < findings_.size() && !(into_[j] == j && causes_[j] == alone && may_join(i, j))) ++j;
      if (j == findings_.size()) return i;
      first = std::min(first.value_or(j), j);
    }
    return first.value_or(i);
  }

  /// What another part of the rules lacks is told there.
  [[nodiscard]] std::optional<std::size_t> first_of_part(std::string_view id) const {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const bool in_it = findings_[i].part_of == id || rule_file_of(findings_[i]) == id;
      if (in_it && findings_[i].level == Level::must && causes_[i].part.empty()) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] const RuleKind* ladder_of(const Finding& finding) const {
    const auto file = std::ranges::find(ruleset_.files, rule_file_of(finding), &RuleFile::id);
    if (file == ruleset_.files.end()) return nullptr;
    const RuleKind& kind = kind_of(ruleset_, *file);
    return kind.ladder.empty() ? nullptr : &kind;
  }

  /// What steps of a ladder lack in the same words is told once, at the lowest of those that need it.
  void merge_up_ladders() {
    if (within_ == MergeWithin::rule_file) return;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const RuleKind* ladder = into_[i] == i ? ladder_of(findings_[i]) : nullptr;
      std::size_t best = i;
      for (std::size_t j = 0; ladder != nullptr && j < findings_.size(); ++j) {
        if (into_[j] != j || !says_the_same(findings_[i], findings_[j]) || ladder_of(findings_[j]) != ladder) continue;
        const auto rank = std::pair(findings_[j].level, j);
        if (rank < std::pair(findings_[best].level, best)) best = j;
      }
      into_[i] = best == i ? into_[i] : best;
    }
  }

  static bool says_the_same(const Finding& one, const Finding& other) {
    return rule_file_of(one) != rule_file_of(other) && one.detail.field == other.detail.field &&
           one.message == other.message;
  }

  void move_into_place() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (into_[i] == i) continue;
      findings_[into_[i]].merged.push_back(std::move(findings_[i]));
    }
    for (Finding& finding : findings_) tell_what_to_write(description_, finding);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (into_[i] != i) continue;
      if (kept != i) findings_[kept] = std::move(findings_[i]);
      ++kept;
    }
    findings_.resize(kept);
  }

  const Ruleset& ruleset_;
  const Description& description_;
  MergeWithin within_;
  std::vector<Finding>& findings_;
  std::vector<std::size_t> into_;  ///< for each finding the one that it goes into; itself where it remains
  std::vector<Cause> causes_;
};

}  // namespace

void merge_findings(const Ruleset& ruleset, const Description& description, MergeWithin within,
                    std::vector<Finding>& findings) {
  Merger(ruleset, description, within, findings).merge();
}

}  // namespace pilotcheck
