#include <fmt/format.h>

#include <map>

#include "report/check/conclusion.h"
#include "report/check/formats.h"
#include "report/profile_text.h"
#include "report/wording.h"
#include "text/safe_output.h"

namespace pilotcheck {

namespace {

/// Tests and what became of them, as the attributes of a suite ask.
struct Totals {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
  void add(const Totals& other) {
    tests += other.tests;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
  }
  [[nodiscard]] std::string attributes() const {
    return fmt::format(R"(tests="{}" failures="{}" errors="{}" skipped="{}")", tests, failures, errors, skipped);
  }
};

/// One suite: the description's faults, then a test for every criterion that was judged.
class SuiteWriter {
 public:
  SuiteWriter(const Ruleset& ruleset, const Assessment& assessment, Language language)
      : ruleset_(ruleset), assessment_(assessment), language_(language) {
    for (const Finding& finding : all_findings(assessment)) {
      if (finding.criterion != nullptr) findings_.emplace(finding.id, &finding);
      for (const Finding& merged : finding.merged) {
        if (merged.status == FindingStatus::waived) {
          findings_.emplace(merged.id, &merged);
        } else {
          told_with_.emplace(merged.id, &finding);
        }
      }
    }
  }

  Totals write(std::string& out) {
    for (const Diagnostic& diagnostic : assessment_.diagnostics) {
      if (diagnostic.severity == Severity::error) write_unreadable(diagnostic);
    }
    for (const Finding& finding : assessment_.findings) {
      if (finding.criterion == nullptr) write_fault(finding);
    }
    for (const TargetResult& target : all_targets(assessment_)) write_target(target);
    out += fmt::format("  <testsuite name=\"{}\" {} time=\"0\">\n{}{}  </testsuite>\n",
                       text::for_markup(assessment_.file), totals_.attributes(), properties(), cases_);
    return totals_;
  }

 private:
  /// By which rules it was judged, where these are not those of the notice, and what level is attained.
  [[nodiscard]] std::string properties() const {
    std::string all;
    const auto add = [&](std::string_view name, const std::string& value) {
      all += fmt::format("      <property name=\"{}\" value=\"{}\"/>\n", name, text::for_markup(value));
    };
    for (const std::string& line : profile_lines(ruleset_, language_)) add("profile", line);
    for (const Attainment& one : assessment_.attained) add(one.kind->id, attained_text(one, language_));
    return all.empty() ? all : fmt::format("    <properties>\n{}    </properties>\n", all);
  }

  void write_target(const TargetResult& target) {
    if (!target.claimed) return;
    for (const PartResult& part : target.parts) {
      for (const CriterionResult& result : part.criteria) write_criterion(part, result);
    }
  }

  void write_criterion(const PartResult& part, const CriterionResult& result) {
    const std::string name = fmt::format("{} {}", result.criterion->id, result.criterion->expect.in(language_));
    if (result.judgement.status == Status::not_applicable) {
      return skip(part.part->id, name, std::string(status_word(Status::not_applicable, language_)));
    }
    // One gap fails once: what closes with it is not counted again.
    if (const auto other = told_with_.find(result.criterion->id); other != told_with_.end()) {
      return skip(part.part->id, name,
                  fmt::format("{}{}", say(language_, "一并补齐：", "closes with "), other->second->id));
    }
    const auto found = findings_.find(result.criterion->id);
    if (found == findings_.end()) return write_case(part.part->id, name, {});
    const Finding& finding = *found->second;
    if (finding.status == FindingStatus::waived) {
      return skip(
          part.part->id, name,
          fmt::format("{}{}{}", status_word(Status::waived, language_), say(language_, "：", ": "), finding.reason));
    }
    if (finding.known || finding.level == Level::should) {
      const std::string_view why = finding.known ? say(language_, "基线已有：", "known from the baseline: ")
                                                 : say(language_, "建议：", "advised: ");
      return skip(part.part->id, name, fmt::format("{}{}", why, finding.message.in(language_)));
    }
    fail(part.part->id, name, finding);
  }

  void write_fault(const Finding& finding) {
    const std::string name = fmt::format("{} {}", finding.id, place_text(assessment_.file, finding, language_));
    finding.known ? skip("description", name, std::string(say(language_, "基线已有", "known from the baseline")))
                  : fail("description", name, finding);
  }

  void write_unreadable(const Diagnostic& diagnostic) {
    ++totals_.errors;
    write_case("description", diagnostic.code,
               fmt::format(R"(<error message="{}" type="unreadable"/>)",
                           text::for_markup(diagnostic_line(diagnostic, language_))));
  }

  void fail(std::string_view suite, const std::string& name, const Finding& finding) {
    ++totals_.failures;
    const std::string place = place_text(assessment_.file, finding, language_);
    write_case(suite, name,
               fmt::format(R"(<failure message="{}" type="{}">{}: {}</failure>)",
                           text::for_markup(finding.message.in(language_)), name_of(finding.status),
                           text::for_markup(place), text::for_markup(annotation_text(finding, language_))));
  }

  void skip(std::string_view suite, const std::string& name, const std::string& why) {
    ++totals_.skipped;
    write_case(suite, name, fmt::format(R"(<skipped message="{}"/>)", text::for_markup(why)));
  }

  void write_case(std::string_view suite, std::string_view name, const std::string& inside) {
    ++totals_.tests;
    const std::string open =
        fmt::format(R"(    <testcase classname="{}" name="{}" file="{}" time="0")", text::for_markup(suite),
                    text::for_markup(name), text::for_markup(assessment_.file));
    cases_ += inside.empty() ? open + "/>\n" : fmt::format("{}>{}</testcase>\n", open, inside);
  }

  const Ruleset& ruleset_;
  const Assessment& assessment_;
  Language language_;
  std::map<std::string_view, const Finding*> findings_;
  std::map<std::string_view, const Finding*> told_with_;  ///< by what is merged into another finding: that one
  std::string cases_;
  Totals totals_;
};

}  // namespace

void write_junit(const CheckReport& report, const ReportOptions& options, std::string& out) {
  Totals totals;
  std::string suites;
  for (const Assessment& assessment : report.assessments) {
    totals.add(SuiteWriter(report.ruleset, assessment, options.language).write(suites));
  }
  out += fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{}\" {} time=\"0\">\n{}</testsuites>\n",
      text::for_markup(report.ruleset.title.in(options.language)), totals.attributes(), suites);
}

}  // namespace pilotcheck
