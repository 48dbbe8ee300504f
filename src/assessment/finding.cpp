#include "assessment/finding.h"

#include <fmt/format.h>

#include <algorithm>

#include "assessment/facts.h"
#include "assessment/finding_message.h"
#include "predicate/table.h"
#include "ruleset/advice.h"

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
  const bool as_read = !field.choices.empty() || (field.type->converts_units && detail.actual == fact.text);
  const Bilingual value = as_read ? value_text(field, fact) : Bilingual{};
  return value.empty() ? Bilingual{detail.actual, detail.actual} : value;
}

/// Several sentences as one, none said twice.
Bilingual joined(const std::vector<Bilingual>& sentences, bool alternatives) {
  Bilingual whole;
  for (auto one = sentences.begin(); one != sentences.end(); ++one) {
    if (std::find(sentences.begin(), one, *one) != one) continue;
    if (!whole.empty()) {
      whole.zh += alternatives ? "；或者" : "；";
      whole.en += alternatives ? "; or " : "; ";
    }
    whole.zh += one->zh;
    whole.en += one->en;
  }
  return whole;
}

/// Whether it speaks of the entries of a list, and not of one that is missing.
bool is_of_entries(const Requirement& requirement) {
  if (requirement.kind == Requirement::Kind::negation) return is_of_entries(requirement.parts.front());
  return requirement.kind == Requirement::Kind::predicate && requirement.predicate.row->is_whole;
}

std::ptrdiff_t number_met(const Requirement& some, const Description& description) {
  return std::ranges::count_if(some.parts,
                               [&](const Requirement& part) { return judge(part, description).status == Status::met; });
}

/// How many of several are met, before what the others lack.
Bilingual counted(const Requirement& some, const Description& description, const Bilingual& rest) {
  const auto met = number_met(some, description);
  return {fmt::format("{} 项中满足 {} 项，至少应 {} 项：{}", some.parts.size(), met, some.at_least.count, rest.zh),
          fmt::format("{} of {} are met, and {} are needed: {}", met, some.parts.size(), some.at_least.count, rest.en)};
}

/// Of several of which so many should not be met.
Bilingual counted_too_many(const Requirement& some, const Description& description) {
  const auto met = number_met(some, description);
  return {fmt::format("{} 项中满足 {} 项，应少于 {} 项", some.parts.size(), met, some.at_least.count),
          fmt::format("{} of {} are met, and fewer than {} should be", met, some.parts.size(), some.at_least.count)};
}

bool denies_some(const Requirement& requirement) {
  return requirement.kind == Requirement::Kind::negation && requirement.parts.front().kind == Requirement::Kind::some;
}

/// Detail and message. Each predicate that decided speaks for itself: a remark or a missing item of one must not be
/// told of another one's field, and what is stated must not be asked for.
void explain_finding(const Requirement& requirement, Status status, const Description& description, Finding& finding) {
  finding.detail = explain(requirement, description);
  if (finding.guard) finding.detail.missing.clear();
  std::vector<const Requirement*> deciding;
  collect_deciding(requirement, status, description, deciding);
  const bool some = requirement.kind == Requirement::Kind::some;
  std::vector<Bilingual> sentences;
  for (const Requirement* one : deciding) {
    Detail detail = explain(*one, description);
    if (finding.guard) detail.missing.clear();
    sentences.push_back(denies_some(*one) ? counted_too_many(one->parts.front(), description)
                                          : sentence({finding.status, finding.guard, deciding.size() == 1,
                                                      finding.expect, detail, is_of_entries(*one), some},
                                                     description));
    if (one != deciding.front()) continue;
    // Of several facts, the first that decided is the one to look at.
    finding.detail.field = detail.field;
    finding.detail.position = detail.position;
    finding.detail.actual = std::move(detail.actual);
    finding.detail.remark = std::move(detail.remark);
  }
  finding.message = joined(sentences, requirement.kind == Requirement::Kind::any);
  if (some) finding.message = counted(requirement, description, finding.message);
}

}  // namespace

void collect_deciding(const Requirement& requirement, Status status, const Description& description,
                      std::vector<const Requirement*>& deciding) {
  const bool unmet_negation = requirement.kind == Requirement::Kind::negation && status == Status::unmet;
  if (requirement.kind == Requirement::Kind::predicate || unmet_negation) {
    deciding.push_back(&requirement);
    return;
  }
  for (const Requirement& part : requirement.parts) {
    if (judge(part, description).status == status) collect_deciding(part, status, description, deciding);
  }
}

Finding outline_finding(const Part& part, const Criterion& criterion, const Judgement& judgement,
                        const Description& description) {
  Finding finding;
  finding.id = criterion.id;
  finding.part_of = part.id;
  finding.status = judgement.status == Status::unstated ? FindingStatus::unstated : FindingStatus::unmet;
  finding.level = criterion.level;
  finding.criterion = &criterion;
  finding.guard = criterion.when && judge(*criterion.when, description).status == Status::unstated;
  finding.remedy = remedy_of(criterion, judgement.status, finding.guard, *description.vocabulary);
  return finding;
}

Finding make_finding(const Part& part, const Criterion& criterion, const Judgement& judgement,
                     const Description& description) {
  Finding finding = outline_finding(part, criterion, judgement, description);
  finding.expect = criterion.expect;
  finding.source = criterion.source;
  explain_finding(finding.guard ? *criterion.when : criterion.require, judgement.status, description, finding);
  finding.advice = advice_on(criterion, finding.detail.missing, *description.vocabulary);
  if (criterion.asks && finding.status == FindingStatus::unmet) {
    finding.message.zh += "，请核实";
    finding.message.en += ", please check";
  }
  if (description.fact(finding.detail.field).state == Fact::State::proposed) {
    finding.advice =
        description.places.empty()
            ? Bilingual{"核实后删去“待确认”；不属实的改正", "delete `proposed` where it is true, else correct it"}
            : Bilingual{"用 pilotcheck import 转成描述，逐项确认",
                        "turn the form into a description by `pilotcheck import`, and confirm it there"};
  }
  if (finding.detail.position.line == 0) finding.detail.position = nearest_place(description, finding.detail.field);
  finding.found = found_value(description, finding.detail);
  finding.field = description.vocabulary->field(finding.detail.field).path;
  return finding;
}

Finding make_finding(const Diagnostic& fault) {
  Finding finding;
  finding.id = fault.code;
  finding.status = FindingStatus::invalid;
  finding.remedy = Remedy::repair;
  if (fault.severity == Severity::warning) finding.level = Level::should;
  finding.message = fault.message;
  finding.advice = fault.hint;
  finding.detail.position = fault.position;
  return finding;
}

}  // namespace pilotcheck
