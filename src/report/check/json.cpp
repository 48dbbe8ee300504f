#include <cmath>

#include "output/json_writer.h"
#include "ranking/profile_json.h"
#include "report/check/formats.h"
#include "report/check/gap.h"

namespace pilotcheck {

namespace embedded {
extern const std::string_view assessment_schema;
}

namespace {

/// Version of the format. It grows when something that was there changes its meaning or goes away.
constexpr int format_version = 1;

class AssessmentWriter {
 public:
  AssessmentWriter(JsonWriter& json, Language language) : json_(json), language_(language) {}

  void write(const Assessment& assessment) {
    json_.member("file", assessment.file);
    json_.member("enterprise", assessment.enterprise);
    json_.member("pilot", assessment.pilot);
    json_.member("verdict", name_of(assessment.verdict));
    json_.member("score", std::round(assessment.score * 10) / 10);
    json_.member("coverage", assessment.coverage);
    if (!assessment.attained.empty()) write_attained(assessment);
    write_targets("baseline", assessment.baseline);
    write_targets("targets", assessment.targets);
    write_findings("findings", assessment.findings);
    write_findings("waived", assessment.waived);
    json_.array("fixed", [&] {
      for (const std::string& gap : assessment.fixed) json_.value(gap);
    });
    json_.array("criteria", [&] {
      for (const TargetResult& target : all_targets(assessment)) write_criteria(target);
    });
    json_.array("diagnostics", [&] {
      for (const Diagnostic& diagnostic : assessment.diagnostics) write(diagnostic);
    });
  }

  void write_ruleset(const Ruleset& ruleset) {
    json_.object("ruleset", [&] {
      json_.member("id", ruleset.id);
      json_.object("title", [&] {
        json_.member("zh", ruleset.title.zh);
        json_.member("en", ruleset.title.en);
      });
      json_.member("digest", ruleset.digest);
      write_profile(ruleset, json_);
      if (ruleset.scoring.note.empty()) return;
      json_.object("scoring", [&] {
        json_.member("zh", ruleset.scoring.note.zh);
        json_.member("en", ruleset.scoring.note.en);
      });
    });
  }

  void write_checklist(const Ruleset& ruleset) {
    json_.array("checklist", [&] {
      for (const ChecklistItem& item : ruleset.checklist) {
        json_.object([&] {
          json_.member("message", item.text.in(language_));
          if (!item.source.text.empty()) write_source(item.source);
        });
      }
    });
  }

 private:
  /// `step` and `next` are empty where there is none.
  void write_attained(const Assessment& assessment) {
    json_.array("attained", [&] {
      for (const Attainment& one : assessment.attained) {
        json_.object([&] {
          json_.member("kind", one.kind->id);
          json_.member("step", one.step == nullptr ? std::string() : one.step->id);
          json_.member("title", one.step == nullptr ? std::string() : one.step->title.in(language_));
          json_.member("next", one.next == nullptr ? std::string() : one.next->id);
          if (one.next != nullptr) write_share(one.next->met_at, one.next_status, one.next_low, one.next_high);
        });
      }
    });
  }

  /// Of what is met by a share.
  void write_share(const std::optional<RuleNumber>& met_at, Status status, double low, double high) {
    if (!met_at) return;
    json_.object("share", [&] {
      json_.member("met_at", static_cast<double>(met_at->value.millionths) / 1e6);
      json_.member("low", low);
      json_.member("high", high);
      json_.member("status", name_of(status));
    });
  }

  void write_targets(std::string_view name, const std::vector<TargetResult>& targets) {
    json_.array(name, [&] {
      for (const TargetResult& target : targets) {
        json_.object([&] {
          json_.member("id", target.rules->id);
          json_.member("kind", target.rules->kind);
          json_.member("title", target.rules->title.in(language_));
          json_.member("claimed", target.claimed);
          json_.member("score", std::round(target.progress * 1000) / 10);
          write_share(target.rules->met_at, target.status, target.low, target.high);
          write_tally("elements", target.elements);
          write_tally("sections", target.sections);
          json_.array("parts", [&] {
            for (const PartResult& part : target.parts) write(part);
          });
        });
      }
    });
  }

  void write(const PartResult& part) {
    json_.object([&] {
      json_.member("id", part.part->id);
      json_.member("kind", part.part->kind == PartKind::element ? "element" : "section");
      json_.member("title", part.part->title.in(language_));
      json_.member("status", name_of(part.status));
      json_.member("progress", part.progress);
      write_share(part.part->met_at, part.status, part.low, part.high);
      write_source(part.part->source);
    });
  }

  void write_tally(std::string_view name, const Tally& tally) {
    json_.object(name, [&] {
      json_.member("met", tally.met);
      json_.member("unmet", tally.unmet);
      json_.member("unstated", tally.unstated);
      json_.member("not_applicable", tally.not_applicable);
      json_.member("waived", tally.waived);
      json_.member("total", tally.total());
    });
  }

  void write_findings(std::string_view name, const std::vector<Finding>& findings) {
    json_.array(name, [&] {
      for (const Finding& finding : findings) write(finding);
    });
  }

  void write(const Finding& finding) {
    json_.object([&] {
      json_.member("id", finding.id);
      json_.member("part_of", finding.part_of);
      json_.member("status", name_of(finding.status));
      json_.member("level", name_of(finding.level));
      json_.member("remedy", name_of(finding.remedy));
      if (!finding.after.empty()) json_.member("after", finding.after);
      json_.array("closes", [&] {
        for (const Finding& merged : finding.merged) json_.value(merged.id);
      });
      if (finding.status == FindingStatus::waived) {
        json_.array("not_waived", [&] {
          for (const std::string& id : finding.not_waived) json_.value(id);
        });
      }
      json_.member("criteria", closed_by(finding));
      json_.member("gain", std::round(finding.gain * 1000) / 1000);
      json_.member("known", finding.known);
      json_.member("message", finding.message.in(language_));
      json_.member("expect", finding.expect.in(language_));
      json_.member("advice", finding.advice.in(language_));
      json_.array("missing", [&] {
        for (const Detail::Missing& item : finding.detail.missing) json_.value(item.id);
      });
      json_.member("actual", finding.found.in(language_));
      if (finding.status == FindingStatus::waived) json_.member("reason", finding.reason);
      json_.member("field", finding.field);
      write_location(finding.detail.position, finding.place);
      if (finding.criterion != nullptr || !finding.source.text.empty()) write_source(finding.source);
    });
  }

  /// Nothing where there is no place: what is absent has none.
  void write_location(Position position, const Place& place = {}) {
    if (position.line == 0) return;
    json_.object("location", [&] {
      json_.member("line", position.line);
      json_.member("column", position.column);
      if (place.table > 0) {
        json_.member("table", place.table);
        json_.member("row", place.row);
        json_.member("cell", place.cell);
      } else if (place.known()) {
        json_.member("paragraph", place.paragraph);
        json_.member("heading", place.heading);
      }
    });
  }

  void write_source(const Clause& source) {
    json_.object("source", [&] {
      json_.member("annex", source.annex);
      json_.member("clause", source.clause);
    });
  }

  void write_criteria(const TargetResult& target) {
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) {
        json_.object([&] {
          json_.member("id", result.criterion->id);
          json_.member("status", name_of(result.judgement.status));
          json_.member("level", name_of(result.criterion->level));
          json_.member("progress", result.judgement.progress);
        });
      }
    }
  }

  void write(const Diagnostic& diagnostic) {
    json_.object([&] {
      json_.member("code", diagnostic.code);
      json_.member("message", diagnostic.message.in(language_));
      json_.member("hint", diagnostic.hint.in(language_));
      write_location(diagnostic.position);
    });
  }

  JsonWriter& json_;
  Language language_;
};

}  // namespace

std::string_view assessment_schema() { return embedded::assessment_schema; }

void write_json(const CheckReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  AssessmentWriter writer(json, options.language);
  json.object([&] {
    json.member("format_version", format_version);
    json.object("tool", [&] {
      json.member("name", "pilotcheck");
      json.member("version", PILOTCHECK_VERSION);
    });
    writer.write_ruleset(report.ruleset);
    json.member("language", options.language == Language::zh ? "zh" : "en");
    writer.write_checklist(report.ruleset);
    json.array("assessments", [&] {
      for (const Assessment& assessment : report.assessments) json.object([&] { writer.write(assessment); });
    });
  });
  out += '\n';
}

void write_jsonl(const CheckReport& report, const ReportOptions& options, std::string& out) {
  for (const Assessment& assessment : report.assessments) {
    JsonWriter json(out, JsonWriter::Style::one_line);
    AssessmentWriter writer(json, options.language);
    json.object([&] {
      json.member("format_version", format_version);
      writer.write_ruleset(report.ruleset);
      writer.write(assessment);
    });
    out += '\n';
  }
}

}  // namespace pilotcheck
