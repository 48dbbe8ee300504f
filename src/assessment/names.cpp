#include "assessment/assessment.h"

namespace pilotcheck {

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::ready:
      return "ready";
    case Verdict::incomplete:
      return "incomplete";
    case Verdict::gaps:
      return "gaps";
    case Verdict::ineligible:
      return "ineligible";
    case Verdict::unreadable:
      return "unreadable";
  }
  return "";
}

std::string_view name_of(FindingStatus status) {
  switch (status) {
    case FindingStatus::unmet:
      return "unmet";
    case FindingStatus::unstated:
      return "unstated";
    case FindingStatus::invalid:
      return "invalid";
    case FindingStatus::waived:
      return "waived";
  }
  return "";
}

void Tally::add(Status status) {
  switch (status) {
    case Status::met:
      ++met;
      break;
    case Status::unmet:
      ++unmet;
      break;
    case Status::unstated:
      ++unstated;
      break;
    case Status::not_applicable:
      ++not_applicable;
      break;
    case Status::waived:
      ++waived;
      break;
  }
}

}  // namespace pilotcheck
