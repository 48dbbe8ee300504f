#include "report/fields/needed_fields.h"

#include <algorithm>

#include "predicate/example.h"

namespace pilotcheck {

namespace {

bool asks_about(const Requirement& requirement, Slot slot) {
  bool asks = false;
  for_each_predicate(requirement, [&](const BoundPredicate& bound) { asks |= bound.field == slot; });
  return asks;
}

template <typename T>
void add_once(std::vector<const T*>& all, const T& one) {
  if (std::ranges::find(all, &one) == all.end()) all.push_back(&one);
}

void add_clause(std::vector<const Clause*>& all, const Clause& one) {
  if (one.text.empty()) return;
  const bool known = std::ranges::any_of(all, [&](const Clause* other) { return other->text.zh == one.text.zh; });
  if (!known) all.push_back(&one);
}

class Collector {
 public:
  explicit Collector(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    by_slot_.resize(vocabulary_.size());
    const auto& attachments = vocabulary_.roles().attachments;
    if (!attachments || !attachments->kind) return;
    by_kind_.resize(
        vocabulary_.field(vocabulary_.field(attachments->list).children[*attachments->kind]).choices.size());
  }

  void add(const RuleFile& file) {
    if (file.claims) add(*file.claims, nullptr, nullptr);
    if (file.applies) add(*file.applies, nullptr, file.source);
    for (const Part& part : file.parts) {
      if (part.field) add(*part.field, nullptr, &part.source);
      for (const Criterion& criterion : part.criteria) {
        if (criterion.when) add(*criterion.when, &criterion, criterion.source);
        add(criterion.require, &criterion, criterion.source);
      }
    }
  }

  /// By which reports name an application.
  void add(const Roles& roles) {
    for (const auto& role : {roles.enterprise, roles.pilot}) {
      if (role) add(*role, nullptr, nullptr);
    }
  }

  /// Who recommends, and in which order, stands in a description too.
  void add(const Recommendation& recommendation) {
    for (const Slot slot : {recommendation.unit, recommendation.kind, recommendation.order, recommendation.same}) {
      add(slot, nullptr, &recommendation.source);
    }
    for (const Recommendation::Column& column : recommendation.columns)
      add(column.field, nullptr, &recommendation.source);
  }

  NeededFields take(const std::vector<const RuleFile*>& targets) {
    NeededFields needed{targets, {}, {}};
    for (Slot slot = 0; slot < by_slot_.size(); ++slot) {
      if (by_slot_[slot].slot != 0) needed.fields.push_back(std::move(by_slot_[slot]));
    }
    for (std::size_t i = 0; i < by_kind_.size(); ++i) {
      by_kind_[i].number = i;
      if (!by_kind_[i].clauses.empty() || !by_kind_[i].asked_by.empty()) needed.kinds.push_back(std::move(by_kind_[i]));
    }
    return needed;
  }

 private:
  void add(const Requirement& requirement, const Criterion* asking, const Clause& clause) {
    for_each_predicate(requirement, [&](const BoundPredicate& bound) {
      for (const Slot slot : fields_of(bound)) add(slot, asking, &clause);
      // Of entries what is asked of each.
      const auto* records = std::get_if<RecordsOperand>(&bound.operand);
      if (records != nullptr) add(*records->require, asking, clause);
      const auto* attachment = std::get_if<AttachmentOperand>(&bound.operand);
      if (attachment != nullptr) add(vocabulary_.roles().attachments->list, asking, &clause);
      for (std::size_t i = 0; attachment != nullptr && i < by_kind_.size(); ++i) {
        if ((attachment->kinds >> i & 1U) == 0) continue;
        if (asking != nullptr) add_once(by_kind_[i].asked_by, *asking);
        add_clause(by_kind_[i].clauses, clause);
      }
    });
  }

  /// Of a group all that it holds; of a side of a change, or of what stands in a record, the whole.
  void add(Slot slot, const Criterion* asking, const Clause* clause) {
    const Field* field = &vocabulary_.field(slot);
    if (field->kind() == ValueKind::group) {
      for (const Slot child : field->children) add(child, asking, clause);
      return;
    }
    while (field->in_record || vocabulary_.field(field->parent).kind() == ValueKind::change) {
      slot = field->parent;
      field = &vocabulary_.field(slot);
      if (field->kind() == ValueKind::records) break;
    }
    NeededField& needed = by_slot_[slot];
    needed.slot = slot;
    if (asking != nullptr) add_once(needed.asked_by, *asking);
    if (clause != nullptr) add_clause(needed.clauses, *clause);
  }

  const Vocabulary& vocabulary_;
  std::vector<NeededField> by_slot_;  ///< slot 0 where nobody asks
  std::vector<NeededKind> by_kind_;
};

}  // namespace

std::vector<const RuleFile*> targets_of(const Ruleset& ruleset) {
  std::vector<const RuleFile*> targets;
  for (const RuleFile& file : ruleset.files) {
    if (file.is_target()) targets.push_back(&file);
  }
  return targets;
}

namespace {

/// It is one of `targets`, or a step of a ladder below one of them.
bool is_asked_for(const Ruleset& ruleset, const RuleFile& file, const std::vector<const RuleFile*>& targets) {
  if (std::ranges::find(targets, &file) != targets.end()) return true;
  const std::vector<std::string>& ladder = kind_of(ruleset, file).ladder;
  const auto own = std::ranges::find(ladder, file.id);
  return std::any_of(own, ladder.end(), [&](const std::string& above) {
    return std::ranges::any_of(targets, [&](const RuleFile* target) { return target->id == above; });
  });
}

}  // namespace

NeededFields needed_fields(const Ruleset& ruleset, const std::vector<const RuleFile*>& targets) {
  Collector collector(ruleset.vocabulary);
  collector.add(ruleset.vocabulary.roles());
  for (const RuleFile& file : ruleset.files) {
    if (!file.is_target() || is_asked_for(ruleset, file, targets)) collector.add(file);
  }
  if (ruleset.recommendation) collector.add(*ruleset.recommendation);
  return collector.take(targets);
}

std::vector<const Requirement*> requirements_on(const NeededField& field) {
  std::vector<const Requirement*> requirements;
  for (const Criterion* one : field.asked_by) {
    if (asks_about(one->require, field.slot)) requirements.push_back(&one->require);
  }
  return requirements;
}

std::optional<std::size_t> most_characters(const NeededField& field, const Vocabulary& vocabulary) {
  std::optional<std::size_t> most;
  for (const Criterion* one : field.asked_by) {
    if (one->level != Level::must || !asks_about(one->require, field.slot)) continue;
    Example example({&one->require}, vocabulary, Language::zh);
    const auto allowed = example.at(field.slot).most_characters;
    if (allowed) most = std::min(*allowed, most.value_or(*allowed));
  }
  return most;
}

}  // namespace pilotcheck
