#include <algorithm>
#include <map>

#include "output/json_writer.h"
#include "report/rules/lint_formats.h"
#include "report/sarif_parts.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// Of each sort of doubt one rule, told by the first that there is of it.
class LintSarif {
 public:
  LintSarif(const RulesLintReport& report, Language language, std::string& out)
      : report_(report), language_(language), json_(out, JsonWriter::Style::pretty) {}

  void write() {
    write_sarif_log(json_, [&] { write_run(); });
  }

 private:
  void write_run() {
    std::map<std::string_view, std::size_t> index;
    json_.object("tool", [&] {
      json_.object("driver", [&] {
        write_sarif_program(json_);
        json_.array("rules", [&] {
          for (const Diagnostic& doubt : report_.doubts) {
            if (!index.emplace(doubt.code, index.size()).second) continue;
            json_.object([&] {
              json_.member("id", doubt.code);
              write_sarif_text(json_, "help", doubt.hint.in(language_));
            });
          }
        });
      });
    });
    write_sarif_language(json_, language_);
    json_.array("results", [&] {
      for (std::size_t i = 0; i < report_.doubts.size(); ++i) {
        const Diagnostic& doubt = report_.doubts[i];
        json_.object([&] { write_result(doubt, report_.paths[i], index.at(doubt.code)); });
      }
    });
  }

  void write_result(const Diagnostic& doubt, const std::string& path, std::size_t rule) {
    json_.member("ruleId", doubt.code);
    json_.member("ruleIndex", rule);
    json_.member("level", "warning");
    write_sarif_text(json_, "message", with_advice(doubt.message, doubt.hint, language_));
    json_.array("locations", [&] { json_.object([&] { write_sarif_place(json_, path, doubt.position); }); });
  }

  const RulesLintReport& report_;
  Language language_;
  JsonWriter json_;
};

}  // namespace

void write_lint_sarif(const RulesLintReport& report, const ReportOptions& options, std::string& out) {
  LintSarif(report, options.language, out).write();
  out += '\n';
}

}  // namespace pilotcheck
