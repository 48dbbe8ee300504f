#include "assessment/progress.h"

namespace pilotcheck {

double progress_of(const PartResult& part) {
  double sum = 0;
  std::size_t count = 0;
  for (const CriterionResult& result : part.criteria) {
    if (result.criterion->level != Level::must || result.judgement.status == Status::not_applicable) continue;
    sum += result.judgement.status == Status::waived ? 1.0 : result.judgement.progress;
    ++count;
  }
  return count == 0 ? 1.0 : sum / static_cast<double>(count);
}

double progress_of(std::span<const PartResult> parts) {
  double sum = 0;
  std::size_t count = 0;
  for (const PartResult& part : parts) {
    if (part.part->derived || part.status == Status::not_applicable) continue;
    sum += part.progress;
    ++count;
  }
  return count == 0 ? 1.0 : sum / static_cast<double>(count);
}

}  // namespace pilotcheck
