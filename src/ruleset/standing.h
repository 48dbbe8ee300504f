/// How judgements of criteria add up to the status of their part, and parts to that of their rule file: the worst that
/// must be met, or the share that is reached where a part or file says `met_at`. assess() and requirements of other
/// parts go by it; nobody else decides either.
///
///     PartStanding standing(part);
///     for (…) standing.add(criterion, judgement);
///     standing.status()
#pragma once

#include "ruleset/ruleset.h"

namespace pilotcheck {

/// The worse of two: unmet, unstated, met, waived, not applicable.
Status worse(Status left, Status right);
/// It asks for nothing more.
constexpr bool is_closed(Status status) { return status == Status::met || status == Status::waived; }

/// A weighted share that is not wholly known: what is unstated counts nothing in the lower end and all in the upper.
class ShareReached {
 public:
  void add(const Fraction& low, const Fraction& high, const Fraction& weight);
  /// 0 and 0 where nothing was added.
  [[nodiscard]] Fraction low() const { return low_ / weight_; }
  [[nodiscard]] Fraction high() const { return high_ / weight_; }
  /// Met where the lower end reaches `met_at`, unmet where the upper end does not; not applicable where nothing counts.
  [[nodiscard]] Status status(Decimal met_at) const;

 private:
  Fraction low_;
  Fraction high_;
  Fraction weight_;
};

/// Only what must be met counts, and what does not apply leaves; the weights of the others then count for more.
class PartStanding {
 public:
  explicit PartStanding(const Part& part) : part_(part) {}
  void add(const Criterion& criterion, const Judgement& judgement);
  [[nodiscard]] Status status() const {
    if (is_vetoed_) return Status::unmet;
    return part_.met_at ? share_.status(part_.met_at->value) : worst_;
  }
  /// What decides eligibility is unmet: no share makes up for it.
  [[nodiscard]] bool is_vetoed() const { return is_vetoed_; }
  /// Of a part that is weighed.
  [[nodiscard]] const ShareReached& share() const { return share_; }

 private:
  const Part& part_;
  Status worst_ = Status::not_applicable;
  bool is_vetoed_ = false;
  ShareReached share_;
};

class FileStanding {
 public:
  FileStanding(const RuleFile& file, const Scoring& scoring) : file_(file), scoring_(scoring) {}
  void add(const Part& part, const PartStanding& standing);
  [[nodiscard]] Status status() const {
    if (is_vetoed_) return Status::unmet;
    return file_.met_at ? share_.status(file_.met_at->value) : worst_;
  }
  [[nodiscard]] const ShareReached& share() const { return share_; }

 private:
  const RuleFile& file_;
  const Scoring& scoring_;
  Status worst_ = Status::not_applicable;
  bool is_vetoed_ = false;
  ShareReached share_;
};

/// Of a description, from the beginning: no waiver counts.
PartStanding standing_of(const Part& part, const Description& description);
Status status_of(const RuleFile& file, const Scoring& scoring, const Description& description);

}  // namespace pilotcheck
