#include <fmt/format.h>

#include "report/check/formats.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

void write_concise(const CheckReport& report, const ReportOptions& options, std::string& out) {
  for (const Assessment& assessment : report.assessments) {
    for (const Finding& finding : assessment.findings) {
      if (finding.known) continue;
      const Position position = finding.detail.position.line == 0 ? Position{1, 1} : finding.detail.position;
      out += fmt::format("{}: {} {} {}", place_text(assessment.file, position), name_of(finding.status), finding.id,
                         text::for_terminal(finding.message.in(options.language)));
      // A fault's message says what is wrong, and only its advice what to write instead.
      if (finding.status == FindingStatus::invalid && !finding.advice.empty()) {
        out += say(options.language, "；", "; ");
        out += text::for_terminal(finding.advice.in(options.language));
      }
      out += '\n';
    }
  }
}

}  // namespace pilotcheck
