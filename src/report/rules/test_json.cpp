#include "report/rules/rules_json.h"
#include "report/rules/test_formats.h"

namespace pilotcheck {

namespace {

void write_case(const TriedCase& one, Language language, JsonWriter& json) {
  json.object([&] {
    json.member("name", one.test->name);
    write_place(json, one.file->name, one.test->position);
    json.member("passed", one.mismatches.empty());
    json.array("mismatches", [&] {
      for (const Mismatch& wrong : one.mismatches) {
        json.object([&] {
          if (!wrong.id.empty()) json.member("id", wrong.id);
          json.member("expected", wrong.expected);
          json.member("found", wrong.found);
          if (!wrong.because.empty()) json.member("message", wrong.because.in(language));
        });
      }
    });
  });
}

void write_share(std::string_view name, const Coverage& coverage, Language language, JsonWriter& json) {
  json.object(name, [&] {
    json.member("reached", coverage.reached);
    json.member("all", coverage.all);
    json.array("missing", [&] {
      for (const Branch& branch : coverage.missing) {
        json.object([&] {
          json.member("id", branch.id);
          json.member("what", branch.what.in(language));
        });
      }
    });
  });
}

void write_survivor(const Survivor& one, JsonWriter& json) {
  json.object([&] {
    json.member("id", one.mutant.id);
    write_place(json, one.mutant.file, one.mutant.position);
    json.member("before", one.mutant.before);
    json.member("after", one.mutant.after);
    json.member("reached", one.reached);
    if (!one.nearest.empty()) json.member("nearest", one.nearest);
  });
}

}  // namespace

void write_test_json(const RulesTestReport& report, const ReportOptions& options, std::string& out) {
  JsonWriter json(out, JsonWriter::Style::pretty);
  json.object([&] {
    write_head(json, report.ruleset);
    json.array("cases", [&] {
      for (const TriedCase& one : report.tried) write_case(one, options.language, json);
    });
    json.object("advice", [&] {
      json.member("applied", report.advice.applied);
      json.array("failed", [&] {
        for (const FailedAdvice& one : report.advice.failed) {
          json.object([&] {
            json.member("id", one.id);
            json.member("case", one.test->test->name);
            write_place(json, one.test->file->name, one.test->test->position);
            json.member("found", name_of(one.found));
          });
        }
      });
      json.array("without", [&] {
        for (const std::string& id : report.advice.without) json.value(id);
      });
    });
    if (report.coverage) {
      json.object("coverage", [&] {
        for (const auto& [status, part] : report.coverage->by_status)
          write_share(name_of(status), part, options.language, json);
        write_share("branches", report.coverage->branches, options.language, json);
      });
    }
    if (report.mutation) {
      json.object("mutation", [&] {
        json.member("killed", report.mutation->killed);
        json.member("accepted", report.mutation->accepted);
        json.array("survivors", [&] {
          for (const Survivor& one : report.mutation->survivors) write_survivor(one, json);
        });
        json.array("stale", [&] {
          for (const std::string& id : report.mutation->stale) json.value(id);
        });
      });
    }
  });
  out += '\n';
}

}  // namespace pilotcheck
