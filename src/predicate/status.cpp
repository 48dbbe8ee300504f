#include "predicate/status.h"

namespace pilotcheck {

std::string_view name_of(Status status) {
  switch (status) {
    case Status::met:
      return "met";
    case Status::unmet:
      return "unmet";
    case Status::unstated:
      return "unstated";
    case Status::not_applicable:
      return "not_applicable";
    case Status::waived:
      return "waived";
  }
  return "";
}

}  // namespace pilotcheck
