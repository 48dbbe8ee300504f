#include "assessment/system_first.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/finding.h"
#include "prose/fold.h"

namespace pilotcheck {

namespace {

struct MissingSystem {
  const Finding* finding = nullptr;
  Slot flag = 0;
  ConceptNumber called = 0;
};

class SystemOrder {
 public:
  SystemOrder(const Ruleset& ruleset, const Description& description)
      : vocabulary_(ruleset.vocabulary), concepts_(ruleset.lexicon.concepts), description_(description) {}

  /// The system that `finding` says is not there.
  [[nodiscard]] std::optional<MissingSystem> system_of(const Finding& finding) const {
    if (finding.status != FindingStatus::unmet || finding.remedy != Remedy::build || finding.criterion == nullptr) {
      return std::nullopt;
    }
    const Slot slot = decided_by(finding);
    const Field& field = vocabulary_.field(slot);
    const bool denied = field.kind() == ValueKind::flag && field.spoken_of && description_.fact(slot).stated();
    if (!denied) return std::nullopt;
    return MissingSystem{&finding, slot, field.spoken_of->of};
  }

  [[nodiscard]] bool speaks_of(const Finding& finding, const MissingSystem& system) const {
    bool found = false;
    for_each_predicate(finding.criterion->require, [&](const BoundPredicate& one) {
      if (const auto* mentions = std::get_if<MentionsOperand>(&one.operand)) {
        // Of what is planned a text can be written before.
        const bool asks =
            std::ranges::any_of(mentions->terms, [&](const Term& term) { return asks_for(term, system); });
        found = found || (asks && !mentions->counting.plans);
      } else if (const auto* attachment = std::get_if<AttachmentOperand>(&one.operand)) {
        found = found || shows(attachment->kinds, system);
      } else {
        found = found || is_beside(one.field, system.flag);
      }
    });
    return found;
  }

  [[nodiscard]] Bilingual name_of(const MissingSystem& system) const { return concepts_.at(system.called).label; }

 private:
  /// The field that decided first; a finding that is only outlined does not name it.
  [[nodiscard]] Slot decided_by(const Finding& finding) const {
    if (finding.detail.field != 0) return finding.detail.field;
    std::vector<const Requirement*> deciding;
    collect_deciding(finding.criterion->require, Status::unmet, description_, deciding);
    const bool known = !deciding.empty() && deciding.front()->kind == Requirement::Kind::predicate;
    return known ? deciding.front()->predicate.field : 0;
  }

  static bool asks_for(const Term& term, const MissingSystem& system) {
    return std::ranges::any_of(term.any, [&](const Ask& ask) {
      const bool partner =
          ask.kind == Ask::Kind::relates && std::ranges::find(ask.second, system.called) != ask.second.end();
      return ask.first_of == system.called || partner;
    });
  }

  /// Another fact of the same system: its functions stand in its group, which has no flag of anything else.
  [[nodiscard]] bool is_beside(Slot slot, Slot flag) const {
    const Slot group = vocabulary_.field(flag).parent;
    if (slot == 0 || slot == flag || group == 0 || vocabulary_.field(slot).parent != group) return false;
    return std::ranges::none_of(vocabulary_.field(group).children, [&](Slot other) {
      return other != flag && vocabulary_.field(other).spoken_of.has_value();
    });
  }

  /// Whether a kind of drawing is called after the system: MES 架构图.
  [[nodiscard]] bool shows(std::uint64_t kinds, const MissingSystem& system) const {
    const AttachmentRole& role = *vocabulary_.roles().attachments;
    const std::vector<Choice>& choices = vocabulary_.field(vocabulary_.field(role.list).children[*role.kind]).choices;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if ((kinds >> i & 1U) == 0) continue;
      const std::u16string label = fold_word(choices[i].label.zh);
      const auto is_in = [&](std::string_view word) { return label.find(fold_word(word)) != std::u16string::npos; };
      if (std::ranges::any_of(concepts_.words(system.called, Language::zh), is_in)) return true;
    }
    return false;
  }

  const Vocabulary& vocabulary_;
  const Concepts& concepts_;
  const Description& description_;
};

}  // namespace

void put_systems_first(const Ruleset& ruleset, const Description& description, std::vector<Finding>& findings) {
  const SystemOrder order(ruleset, description);
  std::vector<MissingSystem> missing;
  for (const Finding& finding : findings) {
    if (const auto system = order.system_of(finding)) missing.push_back(*system);
  }
  if (missing.empty()) return;
  for (Finding& finding : findings) {
    // What is missing itself waits for nothing: two systems of one group are independent.
    if (finding.criterion == nullptr || finding.guard || order.system_of(finding)) continue;
    const auto system = std::ranges::find_if(
        missing, [&](const MissingSystem& one) { return one.finding != &finding && order.speaks_of(finding, one); });
    if (system == missing.end()) continue;
    const Bilingual name = order.name_of(*system);
    finding.after = system->finding->id;
    finding.remedy = Remedy::build;
    finding.advice = {fmt::format("先建成{}，再{}", name.zh, finding.advice.zh),
                      fmt::format("first put {} in place, then {}", name.en, finding.advice.en)};
  }
}

}  // namespace pilotcheck
