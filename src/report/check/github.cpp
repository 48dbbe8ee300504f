#include <fmt/format.h>

#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// The runner undoes exactly these escapes; in a property a colon and a comma would end it.
std::string escaped(std::string_view text, bool property) {
  std::string safe;
  for (const char c : text::for_terminal(text)) {
    if (c == '%') {
      safe += "%25";
    } else if (property && c == ':') {
      safe += "%3A";
    } else if (property && c == ',') {
      safe += "%2C";
    } else {
      safe += c;
    }
  }
  return safe;
}

void write_command(std::string_view command, std::string_view file, Position position, std::string_view title,
                   std::string_view message, std::string& out) {
  out += fmt::format("::{} file={},line={},col={},title={}::{}\n", command, escaped(file, true),
                     std::max(position.line, 1U), std::max(position.column, 1U), escaped(title, true),
                     escaped(message, false));
}

}  // namespace

void write_github(const CheckReport& report, const ReportOptions& options, std::string& out) {
  for (const ProfileSetting& one : report.ruleset.profile) {
    write_command("notice", one.file, one.position, one.id, profile_line(one, options.language), out);
  }
  for (const Assessment& assessment : report.assessments) {
    for (const Diagnostic& diagnostic : assessment.diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      write_command("error", assessment.file, diagnostic.position, diagnostic.code,
                    with_advice(diagnostic.message, diagnostic.hint, options.language), out);
    }
    for (const Attainment& one : assessment.attained) {
      write_command("notice", assessment.file, {}, one.kind->id, attained_line(one, options.language), out);
    }
    for (const Finding& finding : assessment.findings) {
      if (finding.known) continue;  // an annotation asks for something to be done now
      write_command(finding.level == Level::must ? "error" : "notice", assessment.file, finding.detail.position,
                    finding.id, placed_text(finding, options.language), out);
    }
  }
}

}  // namespace pilotcheck
