#include "cli/arguments.h"
#include "ranking/score_line.h"
#include "report/check/formats.h"

namespace pilotcheck {

ExitStatus run_schema(Call& call) {
  std::string what;
  if (const auto stop = read_arguments(call, {{"WHAT",
                                               "assessment：check --format json 的结构",
                                               "assessment: what check --format json writes",
                                               &what,
                                               {"assessment"}}})) {
    return *stop;
  }
  if (what != "assessment" && what != "score") return unknown_value(call, "schema", what, {"assessment", "score"});
  call.output.out += what == "score" ? score_schema() : assessment_schema();
  return ExitStatus::clean;
}

}  // namespace pilotcheck
