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
      // A fault's message says what is wrong, and only its advice what to write instead.
      const bool fault = finding.status == FindingStatus::invalid;
      out += fmt::format(
          "{}: {} {} {}\n", place_text(assessment.file, position), status_word(finding.status, options.language),
          finding.id,
          text::for_terminal(with_advice(finding.message, fault ? finding.advice : Bilingual{}, options.language)));
    }
  }
}

}  // namespace pilotcheck
