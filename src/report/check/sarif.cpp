#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "assessment/identity.h"
#include "output/json_writer.h"
#include "ranking/profile_json.h"
#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/profile_text.h"
#include "report/sarif_parts.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

std::string_view level_of(const Finding& finding) { return finding.level == Level::must ? "error" : "warning"; }

/// One run over all descriptions.
class SarifWriter {
 public:
  SarifWriter(std::string& out, std::span<const Assessment> assessments, Language language)
      : json_(out, JsonWriter::Style::pretty), assessments_(assessments), language_(language) {
    for (const Assessment& assessment : assessments_) {
      for (const Finding& finding : all_findings(assessment)) add_rule(finding);
    }
  }

  void write(const Ruleset& ruleset) {
    write_sarif_log(json_, [&] { write_run(ruleset); });
  }

 private:
  void add_rule(const Finding& finding) {
    if (index_.emplace(finding.id, rules_.size()).second) rules_.push_back(&finding);
  }

  void write_run(const Ruleset& ruleset) {
    json_.object("tool", [&] {
      json_.object("driver", [&] {
        write_sarif_program(json_);
        json_.object("properties", [&] {
          json_.member("ruleset", ruleset.id);
          json_.member("digest", ruleset.digest);
          write_profile(ruleset, json_);
        });
        json_.array("rules", [&] {
          for (const Finding* finding : rules_) json_.object([&] { write_rule(*finding); });
        });
      });
    });
    write_sarif_language(json_, language_);
    json_.array("invocations", [&] { json_.object([&] { write_invocation(ruleset); }); });
    json_.array("results", [&] {
      for (const Assessment& assessment : assessments_) {
        for (const Finding& finding : all_findings(assessment))
          json_.object([&] { write_result(assessment, finding); });
      }
    });
    const auto has_levels = [](const Assessment& assessment) { return !assessment.attained.empty(); };
    if (std::ranges::any_of(assessments_, has_levels)) write_attained();
  }

  /// The levels, which are no result of any rule.
  void write_attained() {
    json_.object("properties", [&] {
      json_.array("attained", [&] {
        for (const Assessment& assessment : assessments_) {
          for (const Attainment& one : assessment.attained) {
            json_.object([&] {
              json_.member("file", text::for_terminal(assessment.file));
              json_.member("kind", one.kind->id);
              json_.member("step", one.step == nullptr ? std::string() : one.step->id);
              json_.member("text", attained_text(one, language_));
            });
          }
        }
      });
    });
  }

  void write_rule(const Finding& finding) {
    json_.member("id", finding.id);
    if (finding.criterion == nullptr) {
      write_sarif_text(json_, "shortDescription",
                       std::string(say(language_, "描述本身填写有误", "a fault of the description itself")));
    } else {
      write_sarif_text(json_, "shortDescription", finding.expect.in(language_));
      write_sarif_text(json_, "help",
                       fmt::format("{}{}{}", finding.advice.in(language_), say(language_, "。依据：", ". Source: "),
                                   clause_text(finding.source, language_)));
    }
    json_.object("defaultConfiguration", [&] { json_.member("level", level_of(finding)); });
    json_.object("properties", [&] {
      if (finding.criterion == nullptr) return;
      json_.member("annex", finding.source.annex);
      json_.member("clause", finding.source.clause);
      json_.member("level", name_of(finding.level));
    });
  }

  /// Files that could not be read have no results: they are faults of the run.
  void write_invocation(const Ruleset& ruleset) {
    bool whole = true;
    for (const Assessment& assessment : assessments_) whole = whole && assessment.verdict != Verdict::unreadable;
    json_.member("executionSuccessful", whole);
    if (!ruleset.profile.empty()) write_settings(ruleset);
    if (whole) return;
    json_.array("toolExecutionNotifications", [&] {
      for (const Assessment& assessment : assessments_) {
        for (const Diagnostic& diagnostic : assessment.diagnostics) {
          if (diagnostic.severity != Severity::error) continue;
          json_.object([&] {
            json_.member("level", "error");
            write_sarif_text(json_, "message", with_advice(diagnostic.message, diagnostic.hint, language_));
            write_location(assessment.file, diagnostic.position);
          });
        }
      }
    });
  }

  /// What a profile set is told as a configuration of the tool.
  void write_settings(const Ruleset& ruleset) {
    json_.array("toolConfigurationNotifications", [&] {
      for (const ProfileSetting& one : ruleset.profile) {
        json_.object([&] {
          json_.member("level", "note");
          write_sarif_text(json_, "message", profile_line(one, language_));
          write_location(one.file, one.position);
        });
      }
    });
  }

  void write_result(const Assessment& assessment, const Finding& finding) {
    json_.member("ruleId", finding.id);
    json_.member("ruleIndex", index_.at(finding.id));
    json_.member("level", level_of(finding));
    write_sarif_text(json_, "message", annotation_text(finding, language_));
    write_location(assessment.file, finding.detail.position, place_name(finding.place).in(language_));
    json_.object("partialFingerprints",
                 [&] { json_.member("pilotcheckFinding/v1", fingerprint(assessment.file, finding)); });
    if (finding.known) json_.member("baselineState", "unchanged");
    if (finding.status == FindingStatus::waived) {
      json_.array("suppressions", [&] {
        json_.object([&] {
          json_.member("kind", "external");
          json_.member("justification", text::for_terminal(finding.reason));
        });
      });
    }
    json_.object("properties", [&] {
      json_.member("status", name_of(finding.status));
      json_.member("part", finding.part_of);
      json_.member("enterprise", text::for_terminal(assessment.enterprise));
    });
  }

  /// What has no lines has no region: SARIF calls a table or a paragraph a logical location.
  void write_location(std::string_view file, Position position, const std::string& place = {}) {
    json_.array("locations", [&] {
      json_.object([&] {
        write_sarif_place(json_, file, place.empty() ? std::optional(position) : std::nullopt);
        if (place.empty()) return;
        json_.array("logicalLocations",
                    [&] { json_.object([&] { json_.member("fullyQualifiedName", text::for_terminal(place)); }); });
      });
    });
  }

  JsonWriter json_;
  std::span<const Assessment> assessments_;
  Language language_;
  std::map<std::string, std::size_t> index_;
  std::vector<const Finding*> rules_;
};

}  // namespace

void write_sarif(const CheckReport& report, const ReportOptions& options, std::string& out) {
  SarifWriter(out, report.assessments, options.language).write(report.ruleset);
  out += '\n';
}

}  // namespace pilotcheck
