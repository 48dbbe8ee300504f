#include <fmt/format.h>

#include "input/input_format.h"
#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

void write_concise(const CheckReport& report, const ReportOptions& options, std::string& out) {
  for (const ProfileSetting& one : report.ruleset.profile) {
    out += fmt::format("{}: {} {} {}\n", place_text(one.file, one.position), say(options.language, "调整", "set"),
                       one.id, text::for_terminal(profile_line(one, options.language)));
  }
  for (const Assessment& assessment : report.assessments) {
    for (const Attainment& one : assessment.attained) {
      out += fmt::format("{}: {} {} {}\n", place_text(assessment.file, Position{1, 1}),
                         say(options.language, "达到", "attained"), one.kind->id,
                         text::for_terminal(attained_text(one, options.language)));
    }
    for (const Finding& finding : assessment.findings) {
      if (finding.known) continue;
      // Programs that read this look for a line; a Word document has none.
      const InputFormat* format = format_of(assessment.file);
      const bool lines = format == nullptr || format->package_bytes == 0;
      const std::string place = !lines && !finding.place.known() ? place_text(assessment.file, Position{})
                                : finding.detail.position.line == 0
                                    ? place_text(assessment.file, Position{1, 1})
                                    : place_text(assessment.file, finding, options.language);
      // A fault's message says what is wrong, and only its advice what to write instead.
      const bool fault = finding.status == FindingStatus::invalid;
      out += fmt::format(
          "{}: {} {} {}\n", place, status_word(finding.status, options.language), finding.id,
          text::for_terminal(with_advice(finding.message, fault ? finding.advice : Bilingual{}, options.language)));
    }
  }
}

}  // namespace pilotcheck
