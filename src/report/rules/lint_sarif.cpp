#include <algorithm>
#include <map>

#include "output/json_writer.h"
#include "report/rules/lint_formats.h"
#include "report/uri.h"
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
    json_.object([&] {
      json_.member("$schema",
                   "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
      json_.member("version", "2.1.0");
      json_.array("runs", [&] { json_.object([&] { write_run(); }); });
    });
  }

 private:
  void write_text(std::string_view name, const std::string& text) {
    json_.object(name, [&] { json_.member("text", text::for_terminal(text)); });
  }

  void write_run() {
    std::map<std::string_view, std::size_t> index;
    json_.object("tool", [&] {
      json_.object("driver", [&] {
        json_.member("name", "pilotcheck");
        json_.member("version", PILOTCHECK_VERSION);
        json_.member("semanticVersion", PILOTCHECK_VERSION);
        json_.array("rules", [&] {
          for (const Diagnostic& doubt : report_.doubts) {
            if (!index.emplace(doubt.code, index.size()).second) continue;
            json_.object([&] {
              json_.member("id", doubt.code);
              write_text("help", doubt.hint.in(language_));
            });
          }
        });
      });
    });
    json_.member("columnKind", "unicodeCodePoints");
    json_.member("language", language_ == Language::zh ? "zh-CN" : "en-US");
    json_.array("results", [&] {
      for (const Diagnostic& doubt : report_.doubts) {
        json_.object([&] { write_result(doubt, index.at(doubt.code)); });
      }
    });
  }

  void write_result(const Diagnostic& doubt, std::size_t rule) {
    json_.member("ruleId", doubt.code);
    json_.member("ruleIndex", rule);
    json_.member("level", "warning");
    write_text("message", with_advice(doubt.message, doubt.hint, language_));
    json_.array("locations", [&] {
      json_.object([&] {
        json_.object("physicalLocation", [&] {
          json_.object("artifactLocation", [&] { json_.member("uri", uri_of(doubt.file)); });
          json_.object("region", [&] {
            json_.member("startLine", std::max(doubt.position.line, 1U));
            json_.member("startColumn", std::max(doubt.position.column, 1U));
          });
        });
      });
    });
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
