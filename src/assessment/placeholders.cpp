#include "assessment/placeholders.h"

#include <fmt/format.h>

#include <algorithm>

#include "prose/placeholder.h"

namespace pilotcheck {

namespace {

/// Whether an unmet criterion has a predicate of which `asks` is true: then it is a finding already.
template <typename Asks>
bool is_told(const Assessment& assessment, Asks asks) {
  for (const TargetResult& target : all_targets(assessment)) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        if (result.judgement.status != Status::unmet) continue;
        bool asked = false;
        for_each_predicate(result.criterion->require,
                           [&](const BoundPredicate& bound) { asked = asked || asks(bound); });
        if (asked) return true;
      }
    }
  }
  return false;
}

class PlaceholderReview {
 public:
  PlaceholderReview(const Description& description, const Assessment& assessment)
      : description_(description), vocabulary_(*description.vocabulary), assessment_(assessment) {}

  std::vector<Diagnostic> faults() {
    for (Slot slot = 1; slot < vocabulary_.size(); ++slot) {
      const Field& field = vocabulary_.field(slot);
      if (field.kind() == ValueKind::records) {
        for (const Record& record : description_.records[slot]) look_at(slot, record);
      } else if (!field.in_record) {
        look_at(slot, description_.fact(slot));
      }
    }
    return std::move(faults_);
  }

 private:
  void look_at(Slot records, const Record& record) {
    const auto& children = vocabulary_.field(records).children;
    const auto& attachments = vocabulary_.roles().attachments;
    for (std::size_t i = 0; i < children.size(); ++i) {
      // Evidence calls an attachment by its id, be it x.
      const bool is_attachment = attachments && attachments->list == records;
      const bool id = is_attachment && attachments->id == i;
      const bool told = is_attachment && attachments->file == i && is_missing_figure(record, *attachments);
      if (!id && !told) look_at(children[i], record.facts[i]);
    }
  }

  /// Whether a figure is told to be missing because this attachment names no file.
  [[nodiscard]] bool is_missing_figure(const Record& attachment, const AttachmentRole& role) const {
    if (!role.kind) return false;
    const std::uint64_t kinds = attachment.facts[*role.kind].choices;
    return is_told(assessment_, [&](const BoundPredicate& bound) {
      const auto* figure = std::get_if<AttachmentOperand>(&bound.operand);
      return figure != nullptr && (figure->kinds & kinds) != 0;
    });
  }

  void look_at(Slot slot, const Fact& fact) {
    if (!fact.stated() || vocabulary_.field(slot).kind() != ValueKind::text) return;
    const Placeholders& words = description_.lexicon->placeholders;
    const std::string_view found = find_placeholder_in_value(fact.text, words);
    if (found.empty() || is_struck_out(fact.text, words) ||
        is_told(assessment_, [&](const BoundPredicate& bound) { return bound.field == slot; }))
      return;
    const Bilingual& label = vocabulary_.field(slot).label;
    faults_.push_back({Severity::error,
                       "placeholder",
                       description_.file,
                       fact.position,
                       {fmt::format("“{}”还没有填写：写的是占位文字“{}”", label.zh, found),
                        fmt::format("“{}” is still to be filled in: “{}” is a placeholder", label.en, found)},
                       {"写明实际内容；不适用的，留空", "write what it is; where nothing applies, leave it empty"}});
  }

  const Description& description_;
  const Vocabulary& vocabulary_;
  const Assessment& assessment_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

std::vector<Diagnostic> placeholder_faults(const Description& description, const Assessment& assessment) {
  return PlaceholderReview(description, assessment).faults();
}

}  // namespace pilotcheck
