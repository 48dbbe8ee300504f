#include <algorithm>

#include "predicate/families.h"
#include "predicate/requirement.h"
#include "text/display_width.h"

namespace pilotcheck {

namespace {

/// Met where enough parts are, unmet where they could not be even if all that is unstated were.
Judgement judge_some(const Requirement& requirement, const Description& description) {
  std::size_t met = 0;
  std::size_t unstated_ones = 0;
  for (const Requirement& part : requirement.parts) {
    const Status status = judge(part, description).status;
    met += status == Status::met ? 1 : 0;
    unstated_ones += status == Status::unstated ? 1 : 0;
  }
  const std::size_t wanted = requirement.at_least.count;
  Judgement result = share(std::min(met, wanted), wanted);
  if (met < wanted && met + unstated_ones >= wanted) result.status = Status::unstated;
  return result;
}

Judgement judge_parts(const Requirement& requirement, const Description& description) {
  const bool all = requirement.kind == Requirement::Kind::all;
  Judgement result{all ? Status::met : Status::unmet, 0.0};
  for (const Requirement& part : requirement.parts) {
    const Judgement judgement = judge(part, description);
    result.status = all ? both(result.status, judgement.status) : either(result.status, judgement.status);
    result.progress = all ? result.progress + judgement.progress : std::max(result.progress, judgement.progress);
    // What follows changes nothing, and may be a pattern that is yet to be compiled.
    if (!all && result.status == Status::met && result.progress >= 1.0) break;
  }
  if (all) result.progress /= static_cast<double>(requirement.parts.size());
  return result;
}

void merge(Detail& whole, Detail part) {
  for (Detail::Missing& item : part.missing) whole.missing.push_back(std::move(item));
  for (std::string& clause : part.nearest) whole.nearest.push_back(std::move(clause));
  if (whole.remark.empty()) whole.remark = std::move(part.remark);
  if (whole.actual.empty()) whole.actual = std::move(part.actual);
  if (whole.field == 0) whole.field = part.field;
  if (whole.position.line == 0) whole.position = part.position;
}

/// What decided: under a negation what is met.
void explain_into(const Requirement& requirement, const Description& description, bool denied, Detail& whole) {
  if (requirement.kind == Requirement::Kind::predicate) {
    Detail detail;
    requirement.predicate.row->judge(requirement.predicate, description, &detail);
    return merge(whole, std::move(detail));
  }
  if (requirement.kind == Requirement::Kind::negation)
    return explain_into(requirement.parts.front(), description, !denied, whole);
  const auto explain_those = [&](Status wanted) {
    for (const Requirement& part : requirement.parts)
      if (judge(part, description).status == wanted) explain_into(part, description, denied, whole);
  };
  // Under a negation what is not stated decides nothing beside what is met.
  if (denied) return explain_those(judge(requirement, description).status);
  // Parts that fall short come before those that are not stated: they are what decided.
  explain_those(Status::unmet);
  explain_those(Status::unstated);
}

}  // namespace

const Fact* look_at(Slot slot, const Description& description, Detail* detail) {
  constexpr std::size_t widest = 60;
  const Fact& fact = description.fact(slot);
  if (detail != nullptr) {
    detail->field = slot;
    // A text that stands on lines of its own has the mark `|` where other values stand.
    const bool below = fact.text_line > 0 && description.places.empty();
    detail->position = fact.position.line > 0 && !below ? fact.position : fact.key;
    detail->actual = fact.stated() ? text::truncate(std::string_view(fact.text).substr(0, fact.text.find('\n')), widest)
                                   : std::string();
  }
  return fact.stated() ? &fact : nullptr;
}

Judgement judge(const Requirement& requirement, const Description& description) {
  switch (requirement.kind) {
    case Requirement::Kind::predicate:
      return requirement.predicate.row->judge(requirement.predicate, description, nullptr);
    case Requirement::Kind::negation: {
      const Status status = opposite(judge(requirement.parts.front(), description).status);
      return {status, status == Status::met ? 1.0 : 0.0};
    }
    case Requirement::Kind::some:
      return judge_some(requirement, description);
    default:
      return judge_parts(requirement, description);
  }
}

Detail explain(const Requirement& requirement, const Description& description) {
  Detail detail;
  explain_into(requirement, description, false, detail);
  return detail;
}

}  // namespace pilotcheck
