#include <fmt/format.h>

#include <algorithm>

#include "description/misread_figures.h"
#include "predicate/families.h"
#include "prose/placeholder.h"

namespace pilotcheck {

namespace {

/// `MES 架构图`; of several kinds each will do.
Bilingual kinds_wanted(const std::vector<Choice>& choices, std::uint64_t wanted) {
  Bilingual names;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if ((wanted >> i & 1U) == 0) continue;
    names.zh += (names.zh.empty() ? "" : "或") + choices[i].label.zh;
    names.en += (names.en.empty() ? "" : " or ") + choices[i].label.en;
  }
  return names;
}

Judgement judge_figure(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Vocabulary& vocabulary = *description.vocabulary;
  const AttachmentRole& role = *vocabulary.roles().attachments;
  const std::uint64_t wanted = std::get<AttachmentOperand>(bound.operand).kinds;
  const Field& kinds = vocabulary.field(vocabulary.field(bound.field).children[*role.kind]);
  if (look_at(bound.field, description, detail) == nullptr) {
    if (detail != nullptr) detail->remark = kinds_wanted(kinds.choices, wanted);
    return unstated();
  }
  const Record* without_file = nullptr;
  for (const Record& record : description.records[bound.field]) {
    const Fact& kind = record.facts[*role.kind];
    if (!kind.stated() || (kind.choices & wanted) == 0) continue;
    const Fact& file = record.facts[*role.file];
    if (file.stated() && names_file(file.text, description.lexicon->placeholders)) return met_if(true);
    without_file = &record;
    if (detail != nullptr) detail->position = record.position;
  }
  const auto may_be_wanted = [&](const MisreadFigure& one) { return one.may_be(wanted); };
  if (without_file == nullptr && std::ranges::any_of(misread_figures(description), may_be_wanted)) {
    if (detail != nullptr) detail->remark = kinds_wanted(kinds.choices, wanted);
    return unstated();
  }
  return unmet(detail, [&] {
    Bilingual names = kinds_wanted(kinds.choices, wanted);
    if (without_file == nullptr) return names;
    const std::string& written = without_file->facts[*role.file].text;
    if (written.empty()) return Bilingual{names.zh + "（没有写明文件）", names.en + " (its file is not named)"};
    return Bilingual{fmt::format("{}（文件写的是“{}”）", names.zh, written),
                     fmt::format("{} (“{}” is no file)", names.en, written)};
  });
}

void exemplify_figure(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).wanted |= std::get<AttachmentOperand>(bound.operand).kinds;
}

void exemplify_other_figure(const BoundPredicate& bound, Example& example) {
  example.at(bound.field).unwanted |= std::get<AttachmentOperand>(bound.operand).kinds;
}

Judgement judge_evidence_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const std::size_t wanted = std::get<CountOperand>(bound.operand).count;
  const std::size_t count = std::size_t{fact->evidence};
  return counted(count, wanted, detail, [&] {
    return Bilingual{fmt::format("有 {} 份佐证，应不少于 {} 份", count, wanted),
                     fmt::format("{} pieces of evidence, at least {} needed", count, wanted)};
  });
}

Judgement judge_evidence_of_kind(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact* fact = look_at(bound.field, description, detail);
  if (fact == nullptr) return unstated();
  const std::uint64_t wanted = std::get<AttachmentOperand>(bound.operand).kinds;
  const auto named = std::span(description.evidence_kinds).subspan(fact->first_evidence, fact->evidence);
  if (std::ranges::any_of(named, [&](std::uint64_t kinds) { return (kinds & wanted) != 0; })) return met_if(true);
  return unmet(detail, [&] {
    const Vocabulary& vocabulary = *description.vocabulary;
    const AttachmentRole& role = *vocabulary.roles().attachments;
    const Field& kinds = vocabulary.field(vocabulary.field(role.list).children[*role.kind]);
    const Bilingual names = kinds_wanted(kinds.choices, wanted);
    return Bilingual{fmt::format("佐证中没有{}", names.zh), fmt::format("no evidence of the kind {}", names.en)};
  });
}

void exemplify_evidence_of_kind(const BoundPredicate& bound, Example& example) {
  const std::uint64_t kinds = std::get<AttachmentOperand>(bound.operand).kinds;
  example.at(bound.field).evidence_kinds |= kinds;
  example.at(example.vocabulary().roles().attachments->list).wanted |= kinds;
}

/// Evidence names attachments; without them it could name anything.
void bind_evidence(Node operand, BindContext& context, BoundPredicate& bound) {
  bind_count(operand, context, bound);
  const auto& attachments = context.vocabulary.roles().attachments;
  if (attachments && attachments->id) return;
  context.error(operand.position(), "no-role",
                {"规则集没有说明附件及其编号", "the ruleset does not say what attachments are, and what their ids"},
                {"在 ruleset.yaml 写 roles: {attachments: {list: …, id: …}}",
                 "write `roles: {attachments: {list: …, id: …}}` in ruleset.yaml"});
}

void exemplify_evidence(const BoundPredicate& bound, Example& example) {
  Answer& answer = example.at(bound.field);
  answer.evidence = std::max(answer.evidence, std::get<CountOperand>(bound.operand).count);
}

constexpr PredicateRow evidence_rows[] = {
    {"figure", 0, "附有该图", "is attached as a figure", "KIND", "KIND", bind_figure, judge_figure, exemplify_figure,
     exemplify_other_figure, false, true},
    {"evidence_at_least",
     leaf_kinds | kinds(ValueKind::change),
     "佐证不少于",
     "has at least this many pieces of evidence",
     {"N 或 {parameter: P}", "N or {parameter: P}"},
     "1",
     bind_evidence,
     judge_evidence_at_least,
     exemplify_evidence,
     nullptr,
     false,
     true},
    {"evidence_of_kind", leaf_kinds | kinds(ValueKind::change), "佐证中有该类附件", "has evidence of this kind", "KIND",
     "KIND", bind_evidence_of_kind, judge_evidence_of_kind, exemplify_evidence_of_kind, nullptr, false, true},
};

}  // namespace

std::span<const PredicateRow> evidence_predicates() { return evidence_rows; }

}  // namespace pilotcheck
