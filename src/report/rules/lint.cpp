#include <fmt/format.h>

#include "report/profile_text.h"
#include "report/rules/lint_formats.h"
#include "report/rules/rules_json.h"
#include "report/wording.h"

namespace pilotcheck {

void write_lint_text(const RulesLintReport& report, const ReportOptions& options, std::string& out) {
  for (const Diagnostic& doubt : report.doubts) out += diagnostic_line(doubt, options.language) + '\n';
  if (!report.ruleset.profile.empty())
    out += fmt::format("{}\n", capitalised(profile_note(report.ruleset, options.language)));
  const bool none = report.doubts.empty();
  out += none ? say(options.language, "没有可疑之处", "nothing looks like a mistake")
              : fmt::format(fmt::runtime(say(options.language, "{} 处可疑", "{} {} like {}")), report.doubts.size(),
                            report.doubts.size() == 1 ? "place looks" : "places look",
                            report.doubts.size() == 1 ? "a mistake" : "mistakes");
  out += '\n';
}

void write_lint_json(const RulesLintReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.object([&] {
    write_head(json, report.ruleset);
    json.array("findings", [&] {
      for (const Diagnostic& doubt : report.doubts) {
        json.object([&] {
          json.member("id", doubt.code);
          write_place(json, doubt.file, doubt.position);
          json.member("message", doubt.message.in(options.language));
          json.member("advice", doubt.hint.in(options.language));
        });
      }
    });
  });
  out += '\n';
}

}  // namespace pilotcheck
