#include "assessment/finding.h"

#include "assessment/finding_message.h"

namespace pilotcheck {

namespace {

/// An absent fact has no place of its own: its group's key is the place to write it.
Position nearest_place(const Description& description, Slot slot) {
  for (; slot != 0; slot = description.vocabulary->field(slot).parent) {
    if (description.fact(slot).key.line > 0) return description.fact(slot).key;
  }
  return {};
}

/// The value as a person reads it: choices by their labels, everything else as it was written.
Bilingual found_value(const Description& description, const Detail& detail) {
  if (detail.field == 0) return {};
  const Field& field = description.vocabulary->field(detail.field);
  const Fact& fact = description.fact(detail.field);
  Bilingual labels;
  for (std::size_t i = 0; fact.stated() && i < field.choices.size(); ++i) {
    if (((fact.choices >> i) & 1U) == 0) continue;
    if (!labels.empty()) {
      labels.zh += "、";
      labels.en += ", ";
    }
    labels.zh += field.choices[i].label.zh;
    labels.en += field.choices[i].label.en;
  }
  return labels.empty() ? Bilingual{detail.actual, detail.actual} : labels;
}

}  // namespace

Finding make_finding(const Part& part, const Criterion& criterion, const Judgement& judgement,
                     const Description& description) {
  Finding finding;
  finding.id = criterion.id;
  finding.part_of = part.id;
  finding.status = judgement.status == Status::unstated ? FindingStatus::unstated : FindingStatus::unmet;
  finding.level = criterion.level;
  finding.expect = criterion.expect;
  finding.advice = criterion.advice;
  finding.source = criterion.source;
  finding.criterion = &criterion;
  finding.guard = criterion.when && judge(*criterion.when, description).status == Status::unstated;
  finding.detail = explain(finding.guard ? *criterion.when : criterion.require, description);
  if (finding.guard) finding.detail.missing.clear();
  finding.message = sentence({finding.status, finding.guard, true, criterion.expect, finding.detail}, description);
  if (finding.detail.position.line == 0) finding.detail.position = nearest_place(description, finding.detail.field);
  finding.found = found_value(description, finding.detail);
  finding.field = description.vocabulary->field(finding.detail.field).path;
  return finding;
}

Finding make_finding(const Diagnostic& fault) {
  Finding finding;
  finding.id = fault.code;
  finding.status = FindingStatus::invalid;
  finding.message = fault.message;
  finding.advice = fault.hint;
  finding.detail.position = fault.position;
  return finding;
}

}  // namespace pilotcheck
