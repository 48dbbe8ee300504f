#include "ruleset/standing.h"

#include <algorithm>
#include <cmath>

#include "ruleset/judge_criterion.h"

namespace pilotcheck {

namespace {

/// The greater, the worse. What is waived is as good as met.
int badness(Status status) {
  switch (status) {
    case Status::unmet:
      return 4;
    case Status::unstated:
      return 3;
    case Status::met:
      return 2;
    case Status::waived:
      return 1;
    case Status::not_applicable:
      break;
  }
  return 0;
}

/// A progress is a decimal of six places, or so many of so many, such as 1 of 3 choices. Only what is met is all.
Fraction share_of(const Judgement& judgement) {
  if (is_closed(judgement.status)) return Fraction(Decimal::whole(1));
  constexpr int most = 64;  // choices, or requirements of a combination
  constexpr double close = 1e-9;
  for (int of = 1; of <= most; ++of) {
    const double reached = judgement.progress * of;
    if (std::abs(reached - std::round(reached)) > close || std::llround(reached) >= of) continue;
    return Fraction(Decimal::whole(std::llround(reached))) / Fraction(Decimal::whole(of));
  }
  return Fraction(Decimal{std::min<std::int64_t>(std::llround(judgement.progress * 1e6), 999'999)});
}

Fraction exactly(double weight) { return Fraction(Decimal{std::llround(weight * 1e6)}); }

}  // namespace

Status worse(Status left, Status right) { return badness(right) > badness(left) ? right : left; }

void ShareReached::add(const Fraction& low, const Fraction& high, const Fraction& weight) {
  low_ = low_ + low * weight;
  high_ = high_ + high * weight;
  weight_ = weight_ + weight;
}

Status ShareReached::status(Decimal met_at) const {
  if (weight_.is_zero()) return Status::not_applicable;
  if (low() >= Fraction(met_at)) return Status::met;
  return high() >= Fraction(met_at) ? Status::unstated : Status::unmet;
}

void PartStanding::add(const Criterion& criterion, const Judgement& judgement) {
  if (criterion.level != Level::must) return;
  worst_ = worse(worst_, judgement.status);
  is_vetoed_ = is_vetoed_ || (criterion.decides_eligibility && judgement.status == Status::unmet);
  if (!part_.weighed || judgement.status == Status::not_applicable) return;
  const bool open = judgement.status == Status::unstated;
  share_.add(open ? Fraction() : share_of(judgement), open ? Fraction(Decimal::whole(1)) : share_of(judgement),
             Fraction(criterion.weight.value));
}

void FileStanding::add(const Part& part, const PartStanding& standing) {
  const Status status = standing.status();
  if (part.derived || status == Status::not_applicable) return;
  worst_ = worse(worst_, status);
  is_vetoed_ = is_vetoed_ || standing.is_vetoed();
  if (!file_.met_at) return;
  const double weight = part.kind == PartKind::element ? scoring_.element : scoring_.section;
  share_.add(standing.share().low(), standing.share().high(), Fraction(part.weight.value) * exactly(weight));
}

PartStanding standing_of(const Part& part, const Description& description) {
  PartStanding standing(part);
  for (const Criterion& criterion : part.criteria) standing.add(criterion, judge_criterion(criterion, description));
  return standing;
}

Status status_of(const RuleFile& file, const Scoring& scoring, const Description& description) {
  FileStanding standing(file, scoring);
  for (const Part& part : file.parts) standing.add(part, standing_of(part, description));
  return standing.status();
}

}  // namespace pilotcheck
