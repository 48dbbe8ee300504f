#include "report/concise.h"

#include <fmt/format.h>

#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

void write_concise(const Ruleset& /*ruleset*/, std::span<const Assessment> assessments, const ReportOptions& options,
                   std::string& out) {
  for (const Assessment& assessment : assessments) {
    for (const Finding& finding : assessment.findings) {
      const Position position = finding.detail.position.line == 0 ? Position{1, 1} : finding.detail.position;
      out += fmt::format("{}: {} {} {}\n", place_text(assessment.file, position), name_of(finding.status), finding.id,
                         text::for_terminal(finding.message.in(options.language)));
    }
  }
}

}  // namespace pilotcheck
