#include <fmt/format.h>

#include "predicate/families.h"

namespace pilotcheck {

namespace {

/// Places of the children `kind` and `file` in a record of attachments.
struct AttachmentShape {
  std::size_t kind = 0;
  std::size_t file = 0;
};

AttachmentShape shape_of(const Vocabulary& vocabulary, Slot attachments) {
  AttachmentShape shape;
  const auto& children = vocabulary.field(attachments).children;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (vocabulary.field(children[i]).key == "kind") shape.kind = i;
    if (vocabulary.field(children[i]).key == "file") shape.file = i;
  }
  return shape;
}

}  // namespace

Judgement judge_figure(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const AttachmentShape shape = shape_of(*description.vocabulary, bound.field);
  bool without_file = false;
  for (const Record& record : description.records[bound.field]) {
    if (!record.facts[shape.kind].stated() || record.facts[shape.kind].choices != bound.choices) continue;
    if (record.facts[shape.file].stated()) return met_if(true);
    without_file = true;
    if (detail != nullptr) detail->position = record.position;
  }
  if (without_file && detail != nullptr) detail->remark = {"附件没有写明文件", "the attachment names no file"};
  return met_if(false);
}

Judgement judge_evidence_at_least(const BoundPredicate& bound, const Description& description, Detail* detail) {
  const Fact& fact = description.fact(bound.field);
  point_at(detail, bound.field, fact);
  if (!fact.stated()) return unstated();
  const auto wanted =
      static_cast<std::size_t>(std::max<std::int64_t>(1, bound.numbers.front().value.millionths / 1'000'000));
  const std::size_t count = std::size_t{fact.evidence};
  if (count < wanted) {
    remark(detail, bound.field, fact,
           {fmt::format("有 {} 份佐证，应不少于 {} 份", count, wanted),
            fmt::format("{} pieces of evidence, at least {} needed", count, wanted)});
  }
  return share(std::min(count, wanted), wanted);
}

}  // namespace pilotcheck
