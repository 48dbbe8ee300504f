#include "assessment/merge_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>

#include "assessment/cause.h"
#include "assessment/facts.h"
#include "assessment/finding.h"
#include "assessment/finding_message.h"
#include "description/misread_figures.h"
#include "predicate/table.h"

namespace pilotcheck {

namespace {

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
    causes_.reserve(findings.size());
    for (const Finding& finding : findings) causes_.push_back(cause_of(finding, description));
    for (std::size_t i = 0; i < into_.size(); ++i) into_[i] = i;
  }

  void merge() {
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (causes_[i].kind == Cause::Kind::invalid) into_[i] = fault_of(causes_[i].facts.front()).value_or(i);
      if (causes_[i].kind != Cause::Kind::none && into_[i] == i) into_[i] = best_of(i);
    }
    take_misread_figures();
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
    return fault_at(fault_position(description_, slot));
  }

  [[nodiscard]] std::optional<std::size_t> fault_at(Position at) const {
    std::optional<std::size_t> in_line;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const Position fault = findings_[i].detail.position;
      if (findings_[i].status != FindingStatus::invalid || fault.line != at.line) continue;
      if (fault == at) return i;
      if (!in_line) in_line = i;
    }
    return in_line;
  }

  /// A figure that lacks because the kind of an attachment is written wrongly goes into that fault: by what may be
  /// meant, or where one figure lacks and nothing is near the one kind that is wrong.
  void take_misread_figures() {
    std::vector<MisreadFigure> misread = misread_figures(description_);
    if (misread.empty()) return;
    std::vector<std::size_t> lacking;  // one of each cause
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (causes_[i].kind == Cause::Kind::figure && into_[i] == i) lacking.push_back(i);
    }
    const auto take = [&](std::size_t i, std::vector<MisreadFigure>::iterator from) {
      const Position at = from->fault;
      misread.erase(from);
      if (const auto fault = fault_at(at)) into_[i] = *fault;
      return into_[i] != i;
    };
    std::erase_if(lacking, [&](std::size_t i) {
      const auto meant = std::ranges::find_if(
          misread, [&](const MisreadFigure& one) { return one.kinds != 0 && one.may_be(causes_[i].figures); });
      return meant != misread.end() && take(i, meant);
    });
    if (lacking.size() == 1 && misread.size() == 1 && misread.front().kinds == 0)
      take(lacking.front(), misread.begin());
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
