#include "assessment/identity.h"
#include "output/json_writer.h"
#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/digest.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string_view severity_of(const Finding& finding) {
  if (finding.level == Level::should) return "info";
  return finding.status == FindingStatus::unstated ? "major" : "critical";
}

void write_issue(JsonWriter& json, std::string_view file, Position position, std::string_view check,
                 std::string_view description, std::string_view fingerprint, std::string_view severity) {
  json.object([&] {
    json.member("type", "issue");
    json.member("check_name", check);
    json.member("description", text::for_terminal(description));
    json.member("fingerprint", fingerprint);
    json.member("severity", severity);
    json.object("location", [&] {
      json.member("path", text::for_terminal(file));
      json.object("lines", [&] { json.member("begin", std::max(position.line, 1U)); });
    });
  });
}

}  // namespace

void write_gitlab(const CheckReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.begin_array();
  for (const ProfileSetting& one : report.ruleset.profile) {
    const std::string line = profile_line(one, options.language);
    Digest digest;
    digest.add(one.file);
    digest.add(line);
    write_issue(json, one.file, one.position, one.id, line, digest.text(), "info");
  }
  for (const Assessment& assessment : report.assessments) {
    for (const Diagnostic& diagnostic : assessment.diagnostics) {
      if (diagnostic.severity != Severity::error) continue;
      Digest digest;
      digest.add(assessment.file);
      digest.add(diagnostic.code);
      write_issue(json, assessment.file, diagnostic.position, diagnostic.code, diagnostic.message.in(options.language),
                  digest.text(), "blocker");
    }
    for (const Attainment& one : assessment.attained) {
      const std::string line = attained_line(one, options.language);
      Digest digest;
      digest.add(assessment.file);
      digest.add(line);
      write_issue(json, assessment.file, {}, one.kind->id, line, digest.text(), "info");
    }
    for (const Finding& finding : assessment.findings) {
      if (finding.known) continue;
      write_issue(json, assessment.file, finding.detail.position, finding.id, placed_text(finding, options.language),
                  fingerprint(assessment.file, finding), severity_of(finding));
    }
  }
  json.end_array();
  out += '\n';
}

}  // namespace pilotcheck
